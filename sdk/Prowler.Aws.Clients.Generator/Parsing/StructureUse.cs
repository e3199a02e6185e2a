using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>Works out which structures occur in requests and which in responses, so that only what is needed is emitted.</summary>
internal static class StructureUse
{
    public static EquatableArray<Structure> Mark(IReadOnlyDictionary<string, Structure> structures, IReadOnlyList<Operation> operations)
    {
        var written = Reach(structures, operations.Select(o => o.Request.Name));
        var read = Reach(structures, operations.Select(o => o.Response.Name));
        return structures.Values
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => s with { IsRead = read.Contains(s.Name), IsWritten = written.Contains(s.Name) })
            .ToEquatableArray();
    }

    private static HashSet<string> Reach(IReadOnlyDictionary<string, Structure> structures, IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(roots);
        while (waiting.Count > 0)
        {
            var name = waiting.Pop();
            if (!reached.Add(name))
                continue;
            foreach (var member in structures[name].Members)
            {
                if (StructureIn(member.Type) is { } inner)
                    waiting.Push(inner);
            }
        }

        return reached;
    }

    private static string? StructureIn(TypeRef type) => type switch
    {
        StructureType structure => structure.Name,
        ListType list => StructureIn(list.Element),
        MapType map => StructureIn(map.Value),
        _ => null,
    };
}
