using System.Text;
using System.Xml;
using System.Xml.Linq;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.Session;

namespace Prowler.Checks.Aws.Recording;

/// <summary>
/// Takes the secrets out of user data before an answer is kept. In their places are dummies of the same shape, so a replay
/// finds as much as the scan did.
/// </summary>
internal static class UserDataRedaction
{
    // Other EC2 answers do not have user data.
    private static readonly HashSet<string> Operations = new(StringComparer.Ordinal) { "DescribeInstanceAttribute", "DescribeLaunchTemplateVersions" };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The body to keep: the same array where there is nothing to take out.</summary>
    public static byte[] Redact(ApiCall call, byte[] body)
    {
        if (call.Service != "ec2" || !Operations.Contains(call.Operation) || body.Length == 0) return body;
        if (Parse(body) is not { } document) return []; // The SDK cannot read it either, but there may be secrets in it.

        var isChanged = false;
        foreach (var element in document.Descendants().Where(element => element.Name.LocalName == "userData").ToList())
        {
            // In an attribute of an instance the data is one level deeper than in a launch template.
            var holder = element.Elements().FirstOrDefault(child => child.Name.LocalName == "value") ?? element;
            var redacted = UserData.Redact(holder.Value);
            if (redacted == holder.Value) continue;
            holder.Value = redacted;
            isChanged = true;
        }

        return isChanged ? Write(document) : body;
    }

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
