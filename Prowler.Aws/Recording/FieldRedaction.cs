using System.Collections.Frozen;
using Prowler.Aws.Secrets;
using Prowler.Aws.Services;

namespace Prowler.Aws.Recording;

/// <summary>What becomes of the texts of one answer. Asked twice for each: to gather secrets, so that their copies are found too, and to redact.</summary>
internal sealed class FieldRedaction(SecretFields fields)
{
    private readonly FrozenSet<string> _leftOut = Names(fields.LeftOut);
    private readonly FrozenSet<string> _userData = Names(fields.UserData);
    private readonly FrozenSet<string> _texts = Names(fields.Texts);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>What kind of field a text is, by its name and those of all that it is in, from the outermost.</summary>
    public FieldKind KindOf(IEnumerable<string> path)
    {
        // In an attribute of an instance user data is one level deeper than in a launch template.
        var kind = _texts.Contains("*") ? FieldKind.Text : FieldKind.Kept;
        foreach (var name in path)
        {
            if (_leftOut.Contains(name)) return FieldKind.LeftOut;
            if (_userData.Contains(name)) kind = FieldKind.UserData;
            else if (_texts.Contains(name)) kind = FieldKind.Text;
        }

        return kind;
    }

    public void Gather(FieldKind kind, string value) => _secrets.UnionWith(kind switch
    {
        FieldKind.UserData => SearchedUserData.SecretsOf(value),
        FieldKind.Text => SecretRedaction.SecretsOf(value),
        _ => [],
    });

    /// <summary>What is kept of a text.</summary>
    public string Redact(FieldKind kind, string value) => kind switch
    {
        FieldKind.LeftOut => "",
        FieldKind.UserData => SearchedUserData.Redact(value, _secrets),
        FieldKind.Text => SecretRedaction.Redact(value, _secrets),
        _ => value,
    };

    private static FrozenSet<string> Names(IReadOnlyList<string> names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>What is done with a field of an answer.</summary>
internal enum FieldKind
{
    Kept,
    LeftOut,
    UserData,
    Text,
}
