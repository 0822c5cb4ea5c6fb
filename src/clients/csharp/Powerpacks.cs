// Lists the powerpacks of an account, then shows what a wrong token leads to.

using System;
using System.Collections.Generic;
using System.Text;
using PowerpackClient.Api;
using PowerpackClient.Client;
using PowerpackClient.Model;

static class ListPowerpacks
{
    const int PageSize = 20;

    static readonly string AuthId = Environment.GetEnvironmentVariable("PLIVO_AUTH_ID");

    static void Main()
    {
        // Names are UTF-8, whatever the locale.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        int count = 0;
        foreach (var powerpack in Powerpacks(Environment.GetEnvironmentVariable("PLIVO_AUTH_TOKEN")))
        {
            Console.WriteLine($"{powerpack.Name} {powerpack.Uuid}");
            count++;
        }
        Console.WriteLine($"{count} powerpacks");

        try
        {
            using (var api = Api("wrong")) api.ListPowerpacks(AuthId);
        }
        catch (ApiException e)
        {
            Console.WriteLine($"wrong token: {e.ErrorCode}");
        }
    }

    // Pages are fetched by offset. The link to the next page only tells that there is one: it need
    // not have the path of the endpoint.
    static IEnumerable<Powerpack> Powerpacks(string token)
    {
        using (var api = Api(token))
        {
            int offset = 0;
            PowerpackList page;
            do
            {
                page = api.ListPowerpacks(AuthId, PageSize, offset);
                foreach (var powerpack in page.Objects) yield return powerpack;
                offset += page.Objects.Count;
            }
            while (page.Objects.Count > 0 && page.Meta?.Next != null);
        }
    }

    static PowerpacksApi Api(string token)
    {
        var baseUrl = Environment.GetEnvironmentVariable("PLIVO_BASE_URL") ?? "https://api.plivo.com";
        return new PowerpacksApi(new Configuration
        {
            // The generated client joins the address and a path that begins with a slash.
            BasePath = baseUrl.TrimEnd('/'),
            Username = AuthId,
            Password = token,
        });
    }
}
