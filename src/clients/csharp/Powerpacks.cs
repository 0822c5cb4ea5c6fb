// Lists the powerpacks of an account, then shows what a wrong token leads to. With the argument
// "change" it creates a powerpack instead, changes it, fills its pool and deletes it.

using System;
using System.Linq;
using System.Text;
using PowerpackClient.Api;
using PowerpackClient.Client;
using PowerpackClient.Model;

static class Program
{
    const int PageSize = 20;
    const string Number = "15550001111";

    static readonly string AuthId = Variable("PLIVO_AUTH_ID");

    static int Main(string[] arguments)
    {
        // Names are UTF-8, whatever the locale.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            Run(arguments);
            return 0;
        }
        catch (ApiException e)
        {
            // The message has the body alone.
            Console.Error.WriteLine($"{e.ErrorCode}: {e.Message}");
            return 1;
        }
    }

    static void Run(string[] arguments)
    {
        var account = Account(Variable("PLIVO_AUTH_TOKEN"));
        switch (arguments.FirstOrDefault())
        {
            case "change":
                Change(account);
                break;
            case "walk":
            case "walk-stock":
                Walks.Run(arguments[0] == "walk-stock");
                break;
            default:
                List(account);
                using (var api = new PowerpacksApi(Account("wrong")))
                    Failure("wrong token", () => api.ListPowerpacks(AuthId));
                break;
        }
    }

    static string Variable(string name)
    {
        return Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
    }

    static void List(Configuration account)
    {
        using (var api = new PowerpacksApi(account))
        {
            int count = 0;
            foreach (var powerpack in api.ListPowerpacksAll(AuthId, PageSize))
            {
                Console.WriteLine($"{powerpack.Name} {powerpack.Uuid}");
                count++;
            }
            Console.WriteLine($"{count} powerpacks");
        }
    }

    static void Change(Configuration account)
    {
        using (var powerpacks = new PowerpacksApi(account))
        {
            var wanted = new PowerpackCreate("demo", stickySender: false, localConnect: true);
            var powerpack = powerpacks.CreatePowerpack(AuthId, wanted);
            Show("created", powerpack);
            Failure("created again", () => powerpacks.CreatePowerpack(AuthId, wanted));
            var update = new PowerpackUpdate("demo 2", stickySender: true, localConnect: false);
            Show("changed", powerpacks.UpdatePowerpack(AuthId, powerpack.Uuid, update));
            Show("read", powerpacks.GetPowerpack(AuthId, powerpack.Uuid));

            Fill(account, powerpack.NumberPool.TrimEnd('/').Split('/').Last());

            // Null where the response has no body.
            var done = powerpacks.DeletePowerpack(AuthId, powerpack.Uuid, new PowerpackDelete(unrentNumbers: false));
            Console.WriteLine($"deleted: {done?.Response ?? "no body"}");
            Failure("read again", () => powerpacks.GetPowerpack(AuthId, powerpack.Uuid));
        }
    }

    static void Fill(Configuration account, string pool)
    {
        using (var numbers = new NumbersApi(account))
        using (var shortcodes = new ShortcodesApi(account))
        using (var tollfree = new TollfreeNumbersApi(account))
        {
            var added = numbers.AddNumber(AuthId, pool, Number, new PoolNumberAdd("mms", rent: true));
            Console.WriteLine($"added: {added.Number}, {added.Service}");
            foreach (var number in numbers.ListNumbersAll(AuthId, pool))
                Console.WriteLine($"in the pool: {number.Number}, {number.Service}");
            Console.WriteLine($"number: {numbers.GetNumber(AuthId, pool, Number).Number}");
            var removed = numbers.RemoveNumber(AuthId, pool, Number, new PoolNumberRemove(unrent: false));
            Console.WriteLine($"removed: {removed.Response}");
            Console.WriteLine($"shortcodes: {shortcodes.ListShortcodes(AuthId, pool).Objects.Count}");
            Console.WriteLine($"toll-free numbers: {tollfree.ListTollfreeNumbers(AuthId, pool).Objects.Count}");
        }
    }

    static void Show(string what, Powerpack powerpack)
    {
        var sticky = powerpack.StickySender == true ? "true" : "false";
        var local = powerpack.LocalConnect == true ? "true" : "false";
        Console.WriteLine($"{what}: {powerpack.Name}, sticky {sticky}, local {local}");
    }

    // Prints the status that a call fails with.
    static void Failure(string what, Action call)
    {
        try
        {
            call();
        }
        catch (ApiException e)
        {
            Console.WriteLine($"{what}: {e.ErrorCode}");
        }
    }

    internal static Configuration Account(string token, string authId = null)
    {
        var baseUrl = Environment.GetEnvironmentVariable("PLIVO_BASE_URL") ?? "https://api.plivo.com";
        return new Configuration
        {
            // The generated client joins the address and a path that begins with a slash.
            BasePath = baseUrl.TrimEnd('/'),
            Username = authId ?? AuthId,
            Password = token,
        };
    }
}
