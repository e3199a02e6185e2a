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

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        // Keys and certificates
        new("private key", Shape, ["PRIVATE KEY"],
            // The lines before PGP's armor may have dashes, but not five.
            @"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?:-----(?<secret>[^-]{64,})| BLOCK-----(?<secret>(?:[^-]|-{1,4}[^-]){64,}))"),
        new("encrypted private key", Shape, ["ENCRYPTED"],
            @"Proc-Type: 4,ENCRYPTED[\s\\nr]+DEK-Info: [A-Z0-9-]+,[0-9A-F]+(?<secret>[\sA-Za-z0-9+/=\\]{64,})"),
        new("PuTTY private key", Shape, ["PuTTY-User-Key-File"],
            @"PuTTY-User-Key-File-[23]:[^#]*Private-Lines: [0-9]+\r?\n(?<secret>[A-Za-z0-9+/=\r\n]{40,})"),
        new("age secret key", Shape, ["AGE-SECRET-KEY-1"], @"AGE-SECRET-KEY-1(?<secret>[0-9A-Z]{58})\b"),

        // Clouds
        new("AWS secret access key", Shape, ["secret"],
            @"(?i:secret_?-?(?:access)?_?-?key(?:_?id)?)[\\""'\])]{0,4}[ \t]*(?:=>|:=|[=:,]|[ \t])[ \t]*[\\""']{0,2}(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"),
        new("AWS secret access key", Shape, ["AKIA", "ASIA"],
            @"\b(?:AKIA|ASIA)[A-Z0-9]{16}[:,; \t""']{1,6}(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"),
        new("AWS access key ID", Shape, ["AKIA", "ASIA"], @"\b(?:AKIA|ASIA)(?<secret>[A-Z0-9]{16})\b"),
        new("AWS session token", Shape, ["session"],
            @"(?i:session_?-?token)[\\""'\])]{0,4}[ \t]*(?:=>|:=|[=:,]|[ \t])[ \t]*[\\""']{0,2}(?<secret>[A-Za-z0-9/+=]{100,})"),
        new("AWS Bedrock API key", Shape, ["ABSK"], @"\bABSK(?<secret>[A-Za-z0-9+/]{109,269}={0,2})"),
        new("Azure storage account key", Shape, ["AccountKey"], @"\bAccountKey=(?<secret>[A-Za-z0-9+/]{86}==)"),
        new("Azure shared access key", Shape, ["SharedAccessKey"], @"\bSharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)"),
        new("Azure shared access signature", Shape, ["sig="], @"[?&]sig=(?<secret>[A-Za-z0-9%/+]{40,})"),
        new("Azure AD client secret", Shape, ["Q~"], @"(?:^|[^A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}[0-9]Q~(?<secret>[A-Za-z0-9_~.-]{31,34})(?:[^A-Za-z0-9_~.-]|$)"),
        new("Google API key", Shape, ["AIza"], @"\bAIza(?<secret>[A-Za-z0-9_-]{35})(?:[^A-Za-z0-9_-]|$)"),
        new("Google OAuth client secret", Shape, ["GOCSPX-"], @"\bGOCSPX-(?<secret>[A-Za-z0-9_-]{28})(?:[^A-Za-z0-9_-]|$)"),
        new("Google OAuth access token", Shape, ["ya29."], @"\bya29\.(?<secret>[A-Za-z0-9_-]{30,})"),
        new("Alibaba Cloud access key ID", Shape, ["LTAI"], @"\bLTAI(?<secret>[A-Za-z0-9]{20})\b"),
        new("DigitalOcean token", Shape, ["_v1_"], @"\bdo[opr]_v1_(?<secret>[0-9a-f]{64})\b"),
        new("Heroku API key", Shape, ["HRKU-"], @"\bHRKU-(?<secret>[A-Za-z0-9_-]{36,})"),
        new("Fly.io token", Shape, ["fo1_", "fm2_"], @"\b(?:fo1_|fm2_)(?<secret>[A-Za-z0-9_+/=-]{43,})"),

        // Source code and packages
        new("GitHub token", Shape, ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], @"\bgh[pousr]_(?<secret>[A-Za-z0-9]{36,})"),
        new("GitHub fine-grained token", Shape, ["github_pat_"], @"\bgithub_pat_(?<secret>[A-Za-z0-9_]{60,})"),
        new("GitLab token", Shape, ["gl"], @"\bgl(?:pat|dt|rt|rtr|ptt|ft|soat|agent|cbt|imt|oas)-(?<secret>[A-Za-z0-9_-]{20,})"),
        new("GitLab runner registration token", Shape, ["GR1348941"], @"\bGR1348941(?<secret>[A-Za-z0-9_-]{20})"),
        new("Bitbucket or Atlassian token", Shape, ["ATATT3", "ATBB"], @"\b(?:ATATT3|ATBB)(?<secret>[A-Za-z0-9_=-]{20,})"),
        new("npm token", Shape, ["npm_"], @"\bnpm_(?<secret>[A-Za-z0-9]{36})\b"),
        new("npm registry credential", Key, ["_auth"], @"(?i::_auth(?:Token)?|^_auth(?:Token)?)[ \t]*=[ \t]*[""']?(?<secret>[A-Za-z0-9+/=_-]{16,})"),
        new("PyPI token", Shape, ["pypi-AgE"], @"\bpypi-AgE(?<secret>[A-Za-z0-9_-]{50,})"),
        new("RubyGems token", Shape, ["rubygems_"], @"\brubygems_(?<secret>[0-9a-f]{48})\b"),
        new("NuGet API key", Shape, ["oy2"], @"\boy2(?<secret>[a-z0-9]{43})\b"),
        new("Docker Hub token", Shape, ["dckr_"], @"\bdckr_(?:pat|oat)_(?<secret>[A-Za-z0-9_-]{27,})"),
        new("JFrog API key", Shape, ["AKC"], @"\bAKC[a-zA-Z0-9](?<secret>[A-Za-z0-9]{60,})\b"),
        new("Terraform Cloud token", Shape, [".atlasv1."], @"\b[A-Za-z0-9]{14}\.atlasv1\.(?<secret>[A-Za-z0-9_=-]{60,})"),
        new("Pulumi token", Shape, ["pul-"], @"\bpul-(?<secret>[0-9a-f]{40})\b"),
        new("HashiCorp Vault token", Shape, ["hvs.", "hvb.", "hvr."], @"\bhv[sbr]\.(?<secret>[A-Za-z0-9_-]{24,})"),
        new("Doppler token", Shape, ["dp."], @"\bdp\.(?:pt|st|ct|sa|scim|audit)\.(?<secret>[A-Za-z0-9._-]{40,})"),
        new("1Password service account token", Shape, ["ops_eyJ"], @"\bops_eyJ(?<secret>[A-Za-z0-9_-]{100,})"),

        // Messages and payments
        new("Slack token", Shape, ["xox"], @"\bxox[abeoprs](?:\.xox[bp])?-(?<secret>[A-Za-z0-9-]{10,})"),
        new("Slack app token", Shape, ["xapp-"], @"\bxapp-[0-9]-(?<secret>[A-Za-z0-9-]{20,})"),
        new("Slack webhook", Shape, ["hooks.slack.com"], @"hooks\.slack\.com/(?:services|workflows|triggers)/(?<secret>[A-Za-z0-9_/+]{20,})"),
        new("Discord webhook", Shape, ["/api/webhooks/"], @"discord(?:app)?\.com/api/webhooks/[0-9]{15,22}/(?<secret>[A-Za-z0-9_-]{50,})"),
        new("Microsoft Teams webhook", Shape, ["webhook.office.com"], @"webhook\.office\.com/webhookb2/[0-9a-f@-]{60,}/IncomingWebhook/(?<secret>[0-9a-f]{32}/[0-9a-f-]{36})"),
        new("Telegram bot token", Shape, [":AA"], @"\b[0-9]{8,10}:AA(?<secret>[A-Za-z0-9_-]{33})(?:[^A-Za-z0-9_-]|$)"),
        new("Stripe key", Shape, ["k_live_", "k_test_"], @"\b[sr]k_(?:live|test)_(?<secret>[A-Za-z0-9]{16,})"),
        new("Stripe webhook secret", Shape, ["whsec_"], @"\bwhsec_(?<secret>[A-Za-z0-9+/=]{32,})"),
        new("Square token", Shape, ["sq0"], @"\bsq0(?:atp|csp)-(?<secret>[A-Za-z0-9_-]{22,})"),
        new("Shopify token", Shape, ["shp"], @"\bshp(?:at|ss|pa|ca)_(?<secret>[0-9a-fA-F]{32})\b"),
        new("SendGrid API key", Shape, ["SG."], @"\bSG\.(?<secret>[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})(?:[^A-Za-z0-9_-]|$)"),
        new("Twilio API key", Shape, ["SK"], @"\bSK(?<secret>[0-9a-f]{32})\b"),
        new("Mailgun API key", Shape, ["key-"], @"\bkey-(?<secret>[0-9a-f]{32})\b"),
        new("Mailchimp API key", Shape, ["-us"], @"\b(?<secret>[0-9a-f]{32})-us[0-9]{1,2}\b"),
        new("Brevo API key", Shape, ["xkeysib-"], @"\bxkeysib-(?<secret>[0-9a-f]{64}-[A-Za-z0-9]{16})\b"),

        // Operations and data
        new("New Relic key", Shape, ["NRAK-", "NRAL"], @"\b(?:NRAK-(?<secret>[A-Z0-9]{27})|(?<secret>[0-9a-f]{36})NRAL)\b"),
        new("Grafana token", Shape, ["glsa_", "glc_"], @"\b(?:glsa_|glc_)(?<secret>[A-Za-z0-9_=+/]{32,})"),
        new("Sentry token", Shape, ["sntry"], @"\bsntry[su]_(?<secret>[A-Za-z0-9_=+/]{40,})"),
        new("Dynatrace token", Shape, ["dt0c01."], @"\bdt0c01\.[A-Z0-9]{24}\.(?<secret>[A-Z0-9]{64})\b"),
        new("PagerDuty or Datadog key", Key, ["DD_API_KEY", "DD_APP_KEY", "PD_TOKEN"], @"\b(?:DD_API_KEY|DD_APP_KEY|PD_TOKEN)[ \t]*[=:][ \t]*[""']?(?<secret>[A-Za-z0-9+_-]{20,})"),
        new("Databricks token", Shape, ["dapi"], @"\bdapi(?<secret>[0-9a-f]{32})(?:-[0-9])?\b"),
        new("PlanetScale password", Shape, ["pscale_"], @"\bpscale_(?:tkn|pw|oauth)_(?<secret>[A-Za-z0-9_=.-]{32,})"),
        new("Postman API key", Shape, ["PMAK-"], @"\bPMAK-(?<secret>[0-9a-f]{24}-[0-9a-f]{34})\b"),
        new("Tailscale key", Shape, ["tskey-"], @"\btskey-[a-z]+-(?<secret>[A-Za-z0-9]{8,}(?:-[A-Za-z0-9]{20,})?)"),
        new("Linear API key", Shape, ["lin_api_"], @"\blin_api_(?<secret>[A-Za-z0-9]{40})\b"),
        new("Notion token", Shape, ["ntn_", "secret_"], @"\b(?:ntn_(?<secret>[A-Za-z0-9]{40,})|secret_(?<secret>[A-Za-z0-9]{43}))\b"),
        new("OpenAI API key", Shape, ["T3BlbkFJ"], @"\bsk-[A-Za-z0-9_-]{20,}T3BlbkFJ(?<secret>[A-Za-z0-9_-]{20,})"),
        new("Anthropic API key", Shape, ["sk-ant-"], @"\bsk-ant-[a-z0-9]+-(?<secret>[A-Za-z0-9_-]{80,})"),
        new("Hugging Face token", Shape, ["hf_"], @"\bhf_(?<secret>[A-Za-z0-9]{34})\b"),

        // By where it stands
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
        new("Kubernetes bootstrap token", Shape, ["--token"], @"--token[ \t=]+(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})\b"),
        new("password of a command", Password, ["chpasswd"],
            """\becho[ \t]+(?:-[ne]+[ \t]+)?["']?[a-z_][a-z0-9_.-]*:(?<secret>[^\s"'|]{4,})["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?(?:/usr/sbin/)?chpasswd|\bchpasswd[ \t]*<<<[ \t]*["']?[a-z_][a-z0-9_.-]*:(?<secret>[^\s"']{4,})"""),
        new("password of a command", Password, ["passwd"],
            """\becho[ \t]+(?:-[ne]+[ \t]+)?["']?(?<secret>[^\s"'|\\]{4,})(?:\\n[^\s"'|]*)?["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?passwd\b"""),
        new("password of a command", Password, ["passin", "passout", "pass:"], """-pass(?:in|out)?[ \t]+["']?pass:(?<secret>[^\s"'`]{4,})"""),
        new("password of a command", Password, ["net user"], """(?i:\bnet1?(?:\.exe)?[ \t]+user[ \t]+\S+[ \t]+)["']?(?<secret>[^\s"'/*][^\s"']{3,})"""),
        new("password of a command", Password, ["SecureString"], """(?i:ConvertTo-SecureString[ \t]+(?:-AsPlainText[ \t]+)?(?:-Force[ \t]+)?(?:-String[ \t]+)?)(?:"(?<secret>[^"\s]{4,})"|'(?<secret>[^'\s]{4,})')"""),
        new("password of users", Password, ["chpasswd"], UserWithPassword,
            scope: @"chpasswd:[ \t]*\r?\n(?:[ \t]+expire:[^\n]*\n)?[ \t]+(?:list|users):[^\n]*\n" + UsersWithPasswords
                + @"|\bchpasswd\b[^\n]*<<[^\n<]*\n" + UsersWithPasswords),
        new("password in SQL", Password, ["identified", "password"],
            """(?i:\bidentified[ \t]+(?:with[ \t]+\S+[ \t]+)?by[ \t]+(?:password[ \t]+)?)\\?["'](?<secret>[^"'\s\\]{3,})|(?i:\b(?:user|role|login)\b[^\n;]*\bpassword[ \t]*=?[ \t]*\(?[ \t]*N?)\\?["'](?<secret>[^"'\s\\]{3,})|(?i:=[ \t]*password\([ \t]*)\\?["'](?<secret>[^"'\s\\]{3,})"""),
        new("password of a service", Password, ["requirepass", "masterauth"], """^[ \t]*(?:requirepass|masterauth)[ \t]+["']?(?<secret>[^\s"']{4,})"""),
        new("password of a service", Password, ["machine"], @"\bmachine[ \t]+\S+\s+login[ \t]+\S+\s+password[ \t]+(?<secret>\S{3,})"),
        new("password of a package's questions", Password, ["password"], """(?i:[\w/-]*password[\w-]*[ \t]+password[ \t]+)(?<secret>[^\s"']{4,})"""),
        new("password in XML", Password, ["pass", "pwd"], @"<(?:\w+:)?\w*" + PasswordName + @"(?: [^<>]*)?>[ \t]*(?<secret>[^<\s]{4,})[ \t]*</"),
        new("password in a list of settings", Password, PasswordWords, NameInJson + PasswordName + ValueInJson + "|" + NameInYaml + PasswordName + ValueInYaml),
        new("password", Password, PasswordWords, PasswordName + AfterName + "(?:=>|:=|\\?=|==?)[ \t]*" + Value),
        new("password", Password, PasswordWords, PasswordName + AfterName + ":[ \t]*" + ValueThenEnd),
        new("password", Password, PasswordWords, """["']\w*""" + PasswordName + """["'][ \t]*,[ \t]*["'](?<secret>[^"'\s]{4,})["']"""),
        new("password", Password, PasswordWords, Flag + PasswordName + FlagValue),
        new("password", Password, PasswordWords, @"(?i:\b(?:setx|env|set[ \t]+-gx)[ \t]+)\w*" + PasswordName + """[ \t]+["']?(?<secret>[^\s"'`=]{4,})"""),
        new("key or token", Key, KeyWords, KeyName + AfterName + "(?:=>|:=|\\?=|==?|:|,)[ \t]*" + Value),
        new("key or token", Key, KeyWords, Flag + KeyName + FlagValue),
        new("key or token", Key, KeyWords, NameInJson + KeyName + ValueInJson + "|" + NameInYaml + KeyName + ValueInYaml),
    ];
}
