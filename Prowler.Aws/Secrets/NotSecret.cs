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
        @"\A(?:[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)+|(?-i:(?:Read|Get|New|ConvertTo|ConvertFrom|Import|Invoke|Select)-[A-Z][A-Za-z]+)|_|&?\w+->.*|--?[A-Za-z][\w-]*|(?i:\w+_(?:password|passwd|passphrase|pass|pwd|path|default|key|token)))\z");

    // Names: words with dashes between them, whatever they are of.
    private static readonly Regex Name = Linear(@"\A[/@]?(?:[A-Za-z]+[0-9]{0,4}|[vV]?[0-9]{1,4})(?:[-_./:@=]+(?:[A-Za-z]+[0-9]{0,4}|[vV]?[0-9]{1,4}))*(?:/[\w/]*-[A-Za-z0-9]{6})?\z");

    private static readonly Regex Identifier = Linear(@"\A(?:(?:ami|vol|vpc|subnet|sg|snap|eni|igw|i|rtb|eipalloc|lt|fs|db|cluster)-[0-9a-f]{8,17}|sha(?:1|256|384|512)[:-].*|[0-9A-F]{40}|[0-9A-F]{16}|MII[A-Za-z0-9+/=]{40,}|LS0tLS1CRUdJTiBDRVJU.*|ssh-(?:rsa|ed25519).*|AAAA[BCE]3Nza.*)\z");

    private static readonly Regex EscapedLineBreak = Linear(@"\\[nr]");

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

    // Where "pwd" is the working directory, and keys that are no secrets.
    private static readonly Regex OtherName = Linear(
        @"\A(?:\$PWD\b|\{PWD\})|(?i:pub(?:lic)?|gpg|pgp|host|finger(?:print)?|sort|primary|foreign|partition|cache|object|bucket|s3|registry|signed-by)[_.-]?(?i:key)");

    /// <summary>Whether what a rule matched is no secret.</summary>
    /// <param name="value">What the rule takes for the secret.</param>
    /// <param name="evidence">What the rule goes by.</param>
    /// <param name="isBare">Whether it stands without quotes.</param>
    /// <param name="next">The character after it; '\n' at the end.</param>
    public static bool Is(string value, Evidence evidence, bool isBare, char next) => evidence switch
    {
        Evidence.Shape => IsSample(value) || Entropy.BitsPerCharacter(value) < 2.5,
        Evidence.Password => StandsForValue(value, isBare, next) || IsPlaceholder(value) || IsWord(value, isBare) || IsRepeated(value),
        _ => StandsForValue(value, isBare, next) || IsPlaceholder(value) || Samples.Contains(value) || !LooksRandom(value),
    };

    /// <summary>Whether what stands before a value tells that it is none: a part of an ARN, the working directory.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matchStart">Where the value's name starts.</param>
    /// <param name="start">Where the value starts.</param>
    public static bool IsNamedOtherwise(string text, int matchStart, int start)
    {
        if (OtherName.IsMatch(text.AsSpan(matchStart, start - matchStart)) || IsAssignmentOfVariable(text, matchStart, start)) return true;
        // The longest ARNs have some 2,000 characters, those of secrets 200.
        var before = text.AsSpan(Math.Max(0, start - 256), Math.Min(256, start));
        return before[(before.LastIndexOfAny(" \t\r\n\"'=,") + 1)..].StartsWith("arn:");
    }

    // self.password = password: code, whose values are in quotes.
    private static bool IsAssignmentOfVariable(string text, int matchStart, int start)
    {
        if (text[start - 1] is not ' ') return false;
        var line = text.AsSpan(0, matchStart + 1);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart();
        return line.StartsWith("self.") || line.StartsWith("this.") || line.StartsWith("my ") || line.StartsWith("local ") || line.StartsWith("var ");
    }

    private static bool StandsForValue(string value, bool isBare, char next) =>
        Reference.IsMatch(value)
        || Template.IsMatch(value)
        || Hash.IsMatch(value)
        || (isBare && (next is '(' or '[' or '{' || Code.IsMatch(value) || (next is ',' or ')' && value.All(char.IsAsciiLetterLower))));

    // false\nnext=…: a file with line breaks as a string of JSON.
    private static bool IsWord(string value, bool isBare)
    {
        if (!isBare || EscapedLineBreak.Match(value) is not { Success: true, Index: var end }) return Words.Contains(value);
        return end < 4 || Words.Contains(value[..end]);
    }

    /// <summary>Whether a word says that the value is none. Within a long random text it says nothing.</summary>
    private static bool IsPlaceholder(string value) =>
        value.Contains("EXAMPLE", StringComparison.Ordinal) || Placeholder.Matches(value).Any(word => !IsWithinRandom(value, word.Index, word.Length));

    private static bool IsWithinRandom(string value, int index, int length)
    {
        var (start, end) = (index, index + length);
        while (start > 0 && char.IsAsciiLetterOrDigit(value[start - 1])) start--;
        while (end < value.Length && char.IsAsciiLetterOrDigit(value[end])) end++;
        return end - start >= length + 16 && LooksRandom(value[start..index] + value[(index + length)..end]);
    }

    private static bool IsSample(string value) =>
        Samples.Contains(value) || value.Contains("EXAMPLE", StringComparison.Ordinal) || value.Contains("xxxxxx", StringComparison.OrdinalIgnoreCase)
        || value.Contains("000000", StringComparison.Ordinal) || value.Contains("...", StringComparison.Ordinal)
        || (value.IndexOf("example", StringComparison.OrdinalIgnoreCase) is var word and >= 0 && !IsWithinRandom(value, word, "example".Length));

    private static bool IsRepeated(string value) => value.AsSpan().IndexOfAnyExcept(value[0]) < 0 && !char.IsAsciiDigit(value[0]);

    private static bool LooksRandom(string value)
    {
        if (Name.IsMatch(value)) return value.Length >= 16 && value.All(char.IsAsciiLetter) && Letters.BitsPerPair(value) >= 4.8;
        if (Identifier.IsMatch(value) || !value.Any(char.IsAsciiDigit) || !value.Any(char.IsAsciiLetter)) return false;
        // A short one has digits in many places: no name with a number does.
        return value.Length >= 16 ? Entropy.BitsPerCharacter(value) >= 3.0 : value.Length >= 10 && Switches(value) >= 4 && value.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>How often a digit follows a letter or the reverse.</summary>
    private static int Switches(string value) => value.Zip(value.Skip(1), (a, b) => char.IsAsciiDigit(a) != char.IsAsciiDigit(b)).Count(isSwitch => isSwitch);

    private static Regex Linear(string pattern, bool ignoreCase = false) => new(
        pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
}
