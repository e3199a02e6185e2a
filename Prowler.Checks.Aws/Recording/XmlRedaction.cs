using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Prowler.Checks.Aws.EC2;

namespace Prowler.Checks.Aws.Recording;

/// <summary>
/// Redacts what the XML of EC2 and Auto Scaling says. Secrets of user data become dummies of the same shape, so a replay finds
/// as much as the scan did; the keys of VPN connections, which no check reads, become empty.
/// </summary>
internal static class XmlRedaction
{
    private const string UserDataName = "userData";

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "customerGatewayConfiguration", "preSharedKey");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Redact(byte[] body)
    {
        // Most answers have none of these, and need not be parsed.
        var text = Encoding.UTF8.GetString(body);
        if (!Keys.Append(UserDataName).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))) return body;
        if (Parse(body) is not { } document) return []; // The SDK cannot read it either, but there may be secrets in it.

        // In an attribute of an instance the data is one level deeper than in a launch template.
        var userData = Leaves(document, name => name.Equals(UserDataName, StringComparison.OrdinalIgnoreCase));
        HashSet<string> secrets = [.. userData.SelectMany(element => UserData.SecretsOf(element.Value))];
        var isChanged = false;
        foreach (var element in userData) Set(element, UserData.Redact(element.Value, secrets));
        foreach (var element in Leaves(document, Keys.Contains)) Set(element, "");
        return isChanged ? Write(document) : body;

        void Set(XElement element, string value)
        {
            if (element.Value == value) return;
            element.Value = value;
            isChanged = true;
        }
    }

    private static List<XElement> Leaves(XDocument document, Func<string, bool> isWanted) =>
        [.. document.Descendants().Where(element => !element.HasElements && element.AncestorsAndSelf().Any(above => isWanted(above.Name.LocalName)))];

    private static XDocument? Parse(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[] Write(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8 })) document.Save(writer);
        return stream.ToArray();
    }
}
