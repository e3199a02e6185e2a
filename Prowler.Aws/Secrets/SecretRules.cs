using static Prowler.Aws.Secrets.Evidence;

namespace Prowler.Aws.Secrets;

/// <summary>The kinds of secrets that are looked for: providers' tokens by the shapes that they publish, the rest by where it stands.</summary>
/// <remarks>
/// The first rule that claims a text names it, so special ones come first. Patterns are for
/// <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>: no lookarounds, no back references.
/// </remarks>
internal static class SecretRules
{
    // Names of what holds a password: DB_PASSWORD, dbPass, root-passwd, password2, PASSWORD_PROD.
    private const string PasswordName =
        "(?:(?i:pass(?:word|wd|phrase)|passwort|senha|contraseña|kennwort)|(?:^|[^A-Za-z])(?i:pass|pwd|pw)|[a-z](?:Pass|Pwd|Pw|PW)|(?i:rootpw|bindpw))"
        + "(?:[_-]?[0-9]{1,2}|[_-](?i:prod|dev|test|stag(?:e|ing)|old|new))?";

    // Names of what holds a key or token: API_KEY, clientSecret, auth-token.
    private const string KeyName =
        "(?i:secret|token|credential|api[_-]?key|app[_-]?key|access[_-]?key|auth[_-]?key|secret[_-]?key|private[_-]?key|encryption[_-]?key"
        + "|signing[_-]?key|master[_-]?key|shared[_-]?key|license[_-]?key|account[_-]?key|storage[_-]?key|preshared[_-]?key|(?:^|[^a-z])psk|(?:^|[^a-z])auth)"
        + "(?:[_-]?[0-9]{1,2}|[_-](?i:base|prod|dev|test|stag(?:e|ing)|old|new))?";

    // Names that end in the bare word: STRIPE_KEY, cookieKey, key.
    private const string BareKeyName = "(?:[_.-](?i:key)|[a-z]Key|(?:^|[^A-Za-z])(?i:key))(?:[_-]?[0-9]{1,2})?";

    // What closes the name before its value: quotes, also escaped ones; brackets, as in env['PASSWORD'].
    private const string AfterName = @"[\\""'\])]{0,4}[ \t]*";

    // A value in quotes, in escaped quotes, or bare.
    private const string Value =
        """(?:\\"(?<secret>[^"\\\s]{4,})\\"|"(?<secret>[^"\s]{4,})"|'(?<secret>[^'\s]{4,})'|(?<secret>[^\s"'`\\,;(){}\[\]<>|&][^\s"'`,;(){}\[\]<>|&]{3,}))""";

    // After a colon a bare value must end its line or item, or every sentence on passwords would have one.
    private const string ValueThenEnd =
        """(?:\\"(?<secret>[^"\\\s]{4,})\\"|"(?<secret>[^"\s]{4,})"|'(?<secret>[^'\s]{4,})'|(?<secret>[^\s"'`\\,;(){}\[\]<>|&?+-][^\s"'`,;(){}\[\]<>|&]{3,})[ \t]*(?:\r?$|[,;}\]"'&]|[ \t]#))""";

    // --db-password x, and as items of a list: "--db-password", "x".
    private const string Flag = """(?:^|[ \t"'\[,])--?[A-Za-z-]*""";
    private const string FlagOfPassword =
        """(?:^|[ \t"'\[,])--?(?:[A-Za-z-]*(?i:pass(?:word|wd|phrase)|rootpw|bindpw)|(?:[A-Za-z-]*-)?(?i:pass|pwd|pw)|[A-Za-z-]*[a-z](?:Pass|Pwd|Pw|PW))(?:-(?i:prod|dev|test|old|new))?""";
    private const string FlagValue =
        """(?:[ \t]+(?:"(?<secret>[^"\s-][^"\s]{3,})"|'(?<secret>[^'\s-][^'\s]{3,})'|(?<secret>[^\s"'`|;&<>(){}-][^\s"'`|;&<>(){}]{3,}))|["'][ \t]*,[ \t]*["'](?<secret>[^"'\s-][^"'\s]{3,})["'])""";

    // {"name": "DB_PASSWORD", "value": "…"}, and the same in YAML.
    private const string NameInJson = @"(?i:""(?:name|key|parameterkey)"")[ \t]*:[ \t]*""[^""]*";
    private const string ValueInJson = @"""[ \t]*,\s*(?i:""(?:value|parametervalue)"")[ \t]*:[ \t]*""(?<secret>[^""\s]{4,})""";
    private const string NameInYaml = @"(?i:\bname)[ \t]*:[ \t]*[""']?\w*";
    private const string ValueInYaml = @"[""']?[ \t]*\r?\n[ \t]*value[ \t]*:[ \t]*[""']?(?<secret>[^\s""'{}]{4,})";

    // What is left of a command on its line.
    private const string Arguments = @"\b[^\n|;&]*";

    // root:secret, as chpasswd takes it, and as an item of a list.
    private const string UserWithPassword = @"^[ \t]*(?:-[ \t]*)?[""']?[a-z_][a-z0-9_.-]*:(?<secret>[^\s""']{4,})";
    private const string UsersWithPasswords = @"(?:[ \t]*(?:-[ \t]*)?[""']?[a-z_][a-z0-9_.-]*:[^\s][^\n]*(?:\n|\z)|[ \t]*(?:#[^\n]*)?\r?\n)+";

    private static readonly string[] PasswordWords = ["pass", "pwd", "pw", "senha", "contraseña", "kennwort"];

    private static readonly string[] KeyWords = ["secret", "token", "credential", "key", "psk", "auth"];

    // Keys, whose forms are no provider's.
    private static readonly SecretRule[] Keys =
    [
        new("private key", Shape, ["PRIVATE KEY"],
            // The lines before PGP's armor may have dashes, but not five.
            @"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?:-----(?<secret>[^-]{64,})| BLOCK-----(?<secret>(?:[^-]|-{1,4}[^-]){64,}))", lines: SecretRule.WholeText),
        new("encrypted private key", Shape, ["ENCRYPTED"],
            @"Proc-Type: 4,ENCRYPTED[\s\\nr]+DEK-Info: [A-Z0-9-]+,[0-9A-F]+(?<secret>[\sA-Za-z0-9+/=\\]{64,})", lines: SecretRule.WholeText),
        new("PuTTY private key", Shape, ["PuTTY-User-Key-File"],
            @"PuTTY-User-Key-File-[23]:[^#]*Private-Lines: [0-9]+\r?\n(?<secret>[A-Za-z0-9+/=\r\n]{40,})", lines: SecretRule.WholeText),

        new("AWS secret access key", Shape, ["secret"],
            @"(?i:secret_?-?(?:access)?_?-?key(?:_?id)?)[\\""'\])]{0,4}[ \t]*(?:=>|:=|[=:,]|[ \t])[ \t]*[\\""']{0,2}(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"),
        new("AWS secret access key", Shape, ["AKIA", "ASIA"],
            @"\b(?:AKIA|ASIA)[A-Z0-9]{16}[:,; \t""']{1,6}(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"),
        new("AWS session token", Shape, ["session"],
            @"(?i:session_?-?token)[\\""'\])]{0,4}[ \t]*(?:=>|:=|[=:,]|[ \t])[ \t]*[\\""']{0,2}(?<secret>[A-Za-z0-9/+=]{100,})"),

        new("npm registry credential", Key, ["_auth"], @"(?i::_auth(?:Token)?|^_auth(?:Token)?)[ \t]*=[ \t]*[""']?(?<secret>[A-Za-z0-9+/=_-]{16,})"),


        new("PagerDuty or Datadog key", Key, ["DD_API_KEY", "DD_APP_KEY", "PD_TOKEN"], @"\b(?:DD_API_KEY|DD_APP_KEY|PD_TOKEN)[ \t]*[=:][ \t]*[""']?(?<secret>[A-Za-z0-9+_-]{20,})"),
    ];

    private static readonly SecretRule[] ByPlace =
    [
        new("JSON Web Token", Shape, ["eyJ"], @"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.(?<secret>[A-Za-z0-9_-]{20,})"),
        new("password in a URL", Password, ["://"], @"\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s:/@""'`<>]{0,80}:(?<secret>[^\s:/@""'`<>]{3,})@[A-Za-z0-9_$\[{-]"),
        new("HTTP authorization", Key, ["bearer", "basic"], @"(?i:\b(?:bearer|basic)[ \t]+)(?<secret>[A-Za-z0-9+/_=.~-]{16,})"),
        new("HTTP basic authorization", Password, ["authorization"], @"(?i:authorization[""']?[ \t]*[: ][ \t]*[""']?basic[ \t]+)(?<secret>[A-Za-z0-9+/]{8,}={0,2})"),
        new("password of a command", Password, ["mysql", "mariadb"], @"[ \t]-p[""']?(?<secret>[^\s""'`|;&<>]{3,})",
            scope: @"\b(?:mysql|mariadb)[a-z-]*" + Arguments),
        new("password of a command", Password, ["curl", "wget", "http"],
            @"[ \t](?:-u|-U|--user|--proxy-user|-a|--auth)[ \t=]?[""']?[^\s:""'/]+:(?<secret>[^\s""'`]{3,})", scope: @"\b(?:curl|wget|https?)" + Arguments),
        new("password of a command", Password, ["sshpass"], @"\bsshpass[ \t]+(?:-v[ \t]+)?-p[ \t]?[""']?(?<secret>[^\s""'`|;&<>-][^\s""'`|;&<>]{3,})"),
        new("password of a command", Password, ["docker", "podman", "helm", "buildah", "az ", "7z", "mongo"],
            @"[ \t]-p[ \t]?[""']?(?<secret>[^\s""'`|;&<>-][^\s""'`|;&<>]{3,})",
            scope: @"\b(?:(?:docker|podman|buildah|helm)[^\n|;&]* login|az[ \t][^\n|;&]*login|7z|mongo[a-z]*)" + Arguments),
        new("password of a command", Password, ["redis-cli"], @"[ \t]-a[ \t]+[""']?(?<secret>[^\s""'`|;&<>]{4,})", scope: @"\bredis-cli" + Arguments),
        new("password of a command", Password, ["ldap"], @"[ \t]-w[ \t]+[""']?(?<secret>[^\s""'`|;&<>]{4,})", scope: @"\bldap[a-z]+" + Arguments),
        new("password of a command", Password, ["zip"], @"[ \t]-P[ \t]*[""']?(?<secret>[^\s""'`|;&<>]{4,})", scope: @"\b(?:un)?zip" + Arguments),
        new("password of a command", Password, ["htpasswd"],
            @"\bhtpasswd[ \t]+-[a-zB]*b[a-zB]*[ \t]+(?:-[a-zB]+[ \t]+)*\S+[ \t]+\S+[ \t]+[""']?(?<secret>[^\s""'`|;&<>]{4,})"),
        new("password of a command", Password, ["chpasswd"],
            """\becho[ \t]+(?:-[ne]+[ \t]+)?["']?[a-z_][a-z0-9_.-]*:(?<secret>[^\s"'|]{4,})["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?(?:/usr/sbin/)?chpasswd|\bchpasswd[ \t]*<<<[ \t]*["']?[a-z_][a-z0-9_.-]*:(?<secret>[^\s"']{4,})"""),
        new("password of a command", Password, ["passwd"],
            """\becho[ \t]+(?:-[ne]+[ \t]+)?["']?(?<secret>[^\s"'|\\]{4,})(?:\\n[^\s"'|]*)?["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?passwd\b"""),
        new("password of a command", Password, ["passin", "passout", "pass:"], """-pass(?:in|out)?[ \t]+["']?pass:(?<secret>[^\s"'`]{4,})"""),
        new("password of a command", Password, ["net user"], """(?i:\bnet1?(?:\.exe)?[ \t]+user[ \t]+\S+[ \t]+)["']?(?<secret>[^\s"'/*][^\s"']{3,})"""),
        new("password of a command", Password, ["SecureString"], """(?i:ConvertTo-SecureString[ \t]+(?:-AsPlainText[ \t]+)?(?:-Force[ \t]+)?(?:-String[ \t]+)?)(?:"(?<secret>[^"\s]{4,})"|'(?<secret>[^'\s]{4,})')"""),
        new("password of users", Password, ["chpasswd"], UserWithPassword,
            scope: @"chpasswd:[ \t]*\r?\n(?:[ \t]+expire:[^\n]*\n)?[ \t]+(?:list|users):[^\n]*\n" + UsersWithPasswords
                + @"|\bchpasswd\b[^\n]*<<[^\n<]*\n" + UsersWithPasswords, lines: SecretRule.WholeText),
        new("password in SQL", Password, ["identified", "password"],
            """(?i:\bidentified[ \t]+(?:with[ \t]+\S+[ \t]+)?by[ \t]+(?:password[ \t]+)?)\\?["'](?<secret>[^"'\s\\]{3,})|(?i:\b(?:user|role|login)\b[^\n;]*\bpassword[ \t]*=?[ \t]*\(?[ \t]*N?)\\?["'](?<secret>[^"'\s\\]{3,})|(?i:=[ \t]*password\([ \t]*)\\?["'](?<secret>[^"'\s\\]{3,})"""),
        new("password of a service", Password, ["requirepass", "masterauth"], """^[ \t]*(?:requirepass|masterauth)[ \t]+["']?(?<secret>[^\s"']{4,})"""),
        new("password of a service", Password, ["machine"], @"\bmachine[ \t]+\S+\s+login[ \t]+\S+\s+password[ \t]+(?<secret>\S{3,})", lines: 3),
        new("password of a package's questions", Password, ["password"], """(?i:[\w/-]*password[\w-]*[ \t]+password[ \t]+)(?<secret>[^\s"']{4,})"""),
        new("password in XML", Password, ["pass", "pwd"], @"<(?:\w+:)?\w*" + PasswordName + @"(?: [^<>]*)?>[ \t]*(?<secret>[^<\s]{4,})[ \t]*</"),
        new("password in XML", Password, ["pass", "pwd"],
            """(?i:\b(?:key|name)[ \t]*=[ \t]*)["'][^"'<>]*""" + PasswordName + """["'][^<>]*?(?i:\bvalue[ \t]*=[ \t]*)["'](?<secret>[^"'\s]{4,})["']"""),
        new("key or token in XML", Key, KeyWords,
            """(?i:\b(?:key|name)[ \t]*=[ \t]*)["'][^"'<>]*(?:""" + KeyName + "|" + BareKeyName + """)["'][^<>]*?(?i:\bvalue[ \t]*=[ \t]*)["'](?<secret>[^"'\s]{4,})["']"""),
        new("key or token in XML", Key, KeyWords, @"<(?:\w+:)?\w*" + KeyName + @"(?: [^<>]*)?>[ \t]*(?<secret>[^<\s]{4,})[ \t]*</"),
        new("password in a list of settings", Password, PasswordWords, NameInJson + PasswordName + ValueInJson + "|" + NameInYaml + PasswordName + ValueInYaml, lines: 2),
        new("password", Password, PasswordWords, PasswordName + AfterName + "(?:=>|:=|\\?=|==?)[ \t]*" + Value),
        new("password", Password, PasswordWords, PasswordName + AfterName + ":[ \t]*" + ValueThenEnd),
        new("password", Password, PasswordWords, """\w\([ \t]*["']\w*""" + PasswordName + """["'][ \t]*,[ \t]*["'](?<secret>[^"'\s]{4,})["']"""),
        new("password", Password, PasswordWords, FlagOfPassword + FlagValue),
        new("password", Password, PasswordWords, @"(?i:\b(?:setx|env|set[ \t]+-gx)[ \t]+)\w*" + PasswordName + """[ \t]+["']?(?<secret>[^\s"'`=]{4,})"""),
        new("key or token", Key, KeyWords, KeyName + AfterName + "(?:=>|:=|\\?=|==?|:|,)[ \t]*" + Value),
        new("key or token", Key, ["key"], BareKeyName + AfterName + "(?:=>|:=|\\?=|==?|:)[ \t]*" + Value),
        new("key or token", Key, KeyWords, Flag + KeyName + FlagValue),
        new("key or token", Key, KeyWords, NameInJson + KeyName + ValueInJson + "|" + NameInYaml + KeyName + ValueInYaml, lines: 2),
    ];

    /// <summary>All rules; what two find has the name of the first.</summary>
    public static IReadOnlyList<SecretRule> All { get; } = [.. Keys, .. SecretShape.All.Select(shape => new SecretRule(shape)), .. ByPlace];

    /// <summary>Where in a text each of them may match.</summary>
    public static KeywordIndex Index { get; } = new(All);
}
