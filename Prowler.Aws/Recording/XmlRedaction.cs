using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Prowler.Aws.Recording;

/// <summary>Redacts the elements of an answer in XML.</summary>
internal static class XmlRedaction
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The body to keep: the same array where nothing was taken out, null where it cannot be read.</summary>
    public static byte[]? Redact(byte[] body, FieldRedaction redaction)
    {
        if (Parse(body) is not { } document) return null;

        var leaves = document.Descendants()
            .Where(element => !element.HasElements)
            .Select(element => (Element: element, Kind: redaction.KindOf(element.AncestorsAndSelf().Reverse().Select(above => above.Name.LocalName))))
            .Where(leaf => leaf.Kind != FieldKind.Kept)
            .ToList();
        foreach (var (element, kind) in leaves) redaction.Gather(kind, element.Value);
        var isChanged = false;
        foreach (var (element, kind) in leaves)
        {
            var kept = redaction.Redact(kind, element.Value);
            if (element.Value == kept) continue;
            element.Value = kept;
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
