using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using PowerpackClient.Api;
using PowerpackClient.Client;
using PowerpackClient.Model;

// Walks the powerpacks of many accounts, for the comparison of languages: each line of the standard input has an auth id,
// the size of a page, and how many errors a walk may survive. Stock is the loop as it is written by hand.
static class Walks
{
    public static void Run(bool stock)
    {
        string line;
        while ((line = Console.ReadLine()) != null)
        {
            string[] words = line.Split(' ');
            string authId = words[0];
            int limit = int.Parse(words[1]), resumes = int.Parse(words[2]);
            var account = Program.Account(Environment.GetEnvironmentVariable("PLIVO_AUTH_TOKEN"), authId);
            using (var api = new PowerpacksApi(account))
            {
                var powerpacks = stock ? ByOffset(api, authId, limit) : api.ListPowerpacksAll(authId, limit);
                Console.WriteLine(Delivered(powerpacks.GetEnumerator(), stock ? 0 : resumes));
            }
        }
    }

    static string Delivered(IEnumerator<Powerpack> powerpacks, int resumes)
    {
        var uuids = new StringBuilder();
        while (true)
        {
            try
            {
                while (powerpacks.MoveNext()) uuids.Append(powerpacks.Current.Uuid).Append(' ');
                return $"{uuids}| end";
            }
            catch (Exception e)
            {
                if (resumes-- > 0) continue;
                string message = Regex.Replace(e.Message, @"\s+", " ");
                return $"{uuids}| error {message.Substring(0, Math.Min(200, message.Length))}";
            }
        }
    }

    // An iterator method is dead after an exception.
    static IEnumerable<Powerpack> ByOffset(PowerpacksApi api, string authId, int limit)
    {
        int offset = 0;
        for (int requests = 0; requests < 500; requests++)
        {
            var page = api.ListPowerpacks(authId, limit, offset);
            foreach (var powerpack in page.Objects) yield return powerpack;
            offset += page.Objects.Count;
            if (page.Objects.Count == 0 || page.Meta?.Next == null) yield break;
        }
    }
}
