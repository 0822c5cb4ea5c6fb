// Newtonsoft.Json 6, as Debian has it, knows no naming strategies, which came with version 9. What
// the generated client says of them is a default for properties without a name, and its models name
// all of theirs. So these classes do nothing; they are found because the namespace around the
// generated classes is searched before any that a file uses.

namespace PowerpackClient
{
    class CamelCaseNamingStrategy
    {
        public bool OverrideSpecifiedNames { get; set; }
    }

    class DefaultContractResolver : Newtonsoft.Json.Serialization.DefaultContractResolver
    {
        public CamelCaseNamingStrategy NamingStrategy { get; set; }
    }
}
