namespace Prowler.Checks.Generators.Aws;

/// <summary>
/// The facts of all clients, a file a service in Services/: a new service is a new file and no other line. Each file is a part
/// of this class whose fields enter themselves in the table when the class is first used. So the compiler checks the facts,
/// nobody keeps a list of the files, and nothing is parsed or looked up by reflection where these files are compiled in.
/// </summary>
internal static partial class ClientTable
{
    // Without an initializer of its own, which could run after those of another file and lose what they added.
    private static List<ClientFacts>? s_all;

    public static IReadOnlyList<ClientFacts> All => s_all ?? [];

    private static ClientFacts Add(ClientFacts facts)
    {
        (s_all ??= []).Add(facts);
        return facts;
    }
}
