using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Prowler.Aws.Secrets;

/// <summary>What stands where a secret would, and is none: references to one, placeholders, documentation's samples.</summary>
internal static class NotSecret
{
    // What names the place of a value: $VAR, %VAR%, {{template}}, <placeholder>, arn:, vault:, ENC[…], a path, a URL.
    private static readonly Regex Reference = Linear(
        @"\A(?:\$+[A-Za-z_][A-Za-z0-9_:.]*\z|\$[0-9@*#?]|%|!(?:Ref|Sub|GetAtt|ImportValue|Join|secret|vault|env)\b|<.*>\z|\[.*\]\z|__\w+__\z|@@|@Microsoft\.|\*+\z"
        + @"|(?i:arn:|ssm:|secretsmanager|resolve:|vault[:/]|op://|kms:|env[:.]|file:|alias/|projects/|keyvault|aws-?ssm|aws/|ref\+|enc[:(\[]|data:|bao:|lookup)"
        + @"|[A-Za-z][A-Za-z0-9+.-]*://|~/|(?:\.{0,2}(?:/[\w.@$-]+){2,}/?(?::\w+)?\z)|\./|[A-Za-z]:\\|/dev/)");

    private static readonly Regex Template = Linear(@"\$\{|\$\(|\{\{|\}\}|<%|%>|#\{|%\(\w+\)s|\{[A-Za-z_][\w.]*\}|\$\[");

    // Password hashes; guessing them is the attacker's work.
    private static readonly Regex Hash = Linear(@"\A(?:\$(?:1|2[abxy]?|5|6|7|y|apr1|argon2[a-z]*|pbkdf2[a-z0-9-]*|scrypt)\$|\{(?:S?SHA|S?MD5|CRYPT)[0-9]*\}|(?:sha(?:1|256|512)|md5|scram-sha-256|pbkdf2|bcrypt|argon2)[:$-])", ignoreCase: true);

    private static readonly Regex Placeholder = Linear(
        @"example|placeholder|redacted|dummy|\Ayour|(?:^|[-_.])your[-_.]?|my[-_.]?(?:password|secret|token|key)\z|replace|insert|todo|fixme|xxx|\.\.\.|\*\*\*|_here\b|-here\b|password_goes|(?:^|[-_])goes[-_]|\Afill[-_]", ignoreCase: true);

    // Bare words of code and of configuration in the place of a value.
    private static readonly Regex Code = Linear(
        @"\A(?:[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)+|(?-i:(?:Read|Get|New|ConvertTo|ConvertFrom|Import|Invoke|Select)-[A-Z][A-Za-z]+)|_|&?\w+->.*)\z");

    // Names: words with dashes between them, whatever they are of.
    private static readonly Regex Name = Linear(@"\A[/@]?(?:[A-Za-z]+[0-9]{0,4}|[vV]?[0-9]{1,4})(?:[-_./:@=]+(?:[A-Za-z]+[0-9]{0,4}|[vV]?[0-9]{1,4}))*(?:/[\w/]*-[A-Za-z0-9]{6})?\z");

    private static readonly Regex Identifier = Linear(@"\A(?:(?:ami|vol|vpc|subnet|sg|snap|eni|igw|i|rtb|eipalloc|lt|fs|db|cluster)-[0-9a-f]{8,17}|sha(?:1|256|384|512)[:-].*|MII[A-Za-z0-9+/=]{40,}|LS0tLS1CRUdJTiBDRVJU.*|ssh-(?:rsa|ed25519).*|AAAA[BCE]3Nza.*)\z");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "true", "false", "none", "null", "nil", "undefined", "empty", "string", "optional", "required", "mandatory", "sufficient", "requisite",
        "prompt", "disabled", "enabled", "disable", "enable", "default", "auto", "automatic", "random", "generate", "generated", "secure", "securestring",
        "secret", "boolean", "integer", "object", "bytes", "text", "type", "value", "changed", "always", "never", "only", "with", "from", "must",
        "files", "compat", "system", "systemd", "include", "substack", "self", "this", "keyboard-interactive", "publickey", "prohibit-password",
        "without-password", "md5", "scram-sha-256", "sha512", "sha256", "plaintext", "basic", "bearer", "digest", "ldap", "oauth2", "local",
        "Credential", "Credentials", "hidden", "masked", "unset", "updated", "expired", "invalid", "incorrect", "missing", "failed", "stdin", "env", "file");

    // Samples of AWS's and Kubernetes' documentation that do not say EXAMPLE.
    private static readonly FrozenSet<string> Samples = FrozenSet.Create(StringComparer.Ordinal, "abcdef.0123456789abcdef");

    /// <summary>Whether what a rule matched is no secret.</summary>
    /// <param name="value">What the rule takes for the secret.</param>
    /// <param name="evidence">What the rule goes by.</param>
    /// <param name="isBare">Whether it stands without quotes.</param>
    /// <param name="next">The character after it; '\n' at the end.</param>
    public static bool Is(string value, Evidence evidence, bool isBare, char next) => evidence switch
    {
        Evidence.Shape => IsSample(value) || Entropy.BitsPerCharacter(value) < 2.5,
        Evidence.Password => StandsForValue(value, isBare, next) || Placeholder.IsMatch(value) || Words.Contains(value) || IsRepeated(value),
        _ => StandsForValue(value, isBare, next) || Placeholder.IsMatch(value) || Samples.Contains(value) || !LooksRandom(value),
    };

    private static bool StandsForValue(string value, bool isBare, char next) =>
        Reference.IsMatch(value)
        || Template.IsMatch(value)
        || Hash.IsMatch(value)
        || (isBare && (next is '(' or '[' or '{' || Code.IsMatch(value) || (next is ',' or ')' && value.All(char.IsAsciiLetterLower))));

    private static bool IsSample(string value) =>
        Samples.Contains(value) || value.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase) || value.Contains("xxxxxx", StringComparison.OrdinalIgnoreCase)
        || value.Contains("000000", StringComparison.Ordinal) || value.Contains("...", StringComparison.Ordinal);

    private static bool IsRepeated(string value) => value.AsSpan().IndexOfAnyExcept(value[0]) < 0 && !char.IsAsciiDigit(value[0]);

    private static bool LooksRandom(string value) =>
        value.Length >= 16
        && value.Any(char.IsAsciiDigit)
        && value.Any(char.IsAsciiLetter)
        && !Name.IsMatch(value)
        && !Identifier.IsMatch(value)
        && Entropy.BitsPerCharacter(value) >= 3.0;

    private static Regex Linear(string pattern, bool ignoreCase = false) => new(
        pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
}
