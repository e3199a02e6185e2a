using System.IO.Compression;
using System.Text;

namespace Prowler.Testing;

/// <summary>Packs text as cloud-init's tools do.</summary>
internal static class Packing
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(data);
        return packed.ToArray();
    }

    public static string Part(string type, string body) => $"Content-Type: {type}; charset=\"us-ascii\"\nMIME-Version: 1.0\n\n{body}";

    public static string Base64Part(string type, byte[] body) =>
        $"MIME-Version: 1.0\nContent-Type: {type};\n charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks)}\n";

    public static string Multipart(string boundary, params string[] parts) =>
        $"Content-Type: multipart/mixed; boundary=\"{boundary}\"\nMIME-Version: 1.0\n\n" + string.Concat(parts.Select(part => $"--{boundary}\n{part}\n")) + $"--{boundary}--\n";
}
