using System.Text;
using Prowler.Aws.Secrets;
using Prowler.Aws.Services;

namespace Prowler.Aws.Recording;

/// <summary>Takes the secrets out of an answer, as its service says where they are: a recording is handed on.</summary>
internal static class AnswerRedaction
{
    private const string Any = "*";

    /// <summary>The body to keep: the same array where there is nothing to take out.</summary>
    public static byte[] Redact(SecretFields fields, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var isSearched = fields.Texts.Contains(Any) && SecretRedaction.SecretsOf(text).Any();
        // Most answers have none of the fields, and need not be parsed.
        if (!isSearched && !IsNamed(fields, text)) return body;

        var redaction = new FieldRedaction(fields);
        // What the SDK cannot read either, but may have secrets in it.
        return text.AsSpan().TrimStart() switch
        {
            ['<', ..] => XmlRedaction.Redact(body, redaction),
            ['{' or '[', ..] => JsonRedaction.Redact(body, redaction),
            _ => Encoding.UTF8.GetBytes(SecretRedaction.Redact(text)),
        } ?? [];
    }

    private static bool IsNamed(SecretFields fields, string text) =>
        fields.LeftOut.Concat(fields.UserData).Concat(fields.Texts)
            .Any(name => name != Any && text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
