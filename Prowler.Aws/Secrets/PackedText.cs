using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Prowler.Aws.Secrets;

/// <summary>Text in the layers that cloud-init unpacks: gzip, MIME multi-part, base64 of a part; in any nesting.</summary>
internal sealed class PackedText
{
    // The data may be a bomb. User data has at most 16 KB, and what scripts are made of deflates to a tenth.
    private const int MostBytes = 1 << 20;
    private const int MostLayers = 6;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // No text, whoever decodes it.
    private static readonly byte[] Undecodable = [0];

    private readonly Func<string?, bool, string?> _visit;
    private int _bytesLeft = MostBytes;

    private PackedText(Func<string?, bool, string?> visit) => _visit = visit;

    /// <summary>Unpacks, and packs what was changed in the same layers again.</summary>
    /// <param name="data">The data as packed.</param>
    /// <param name="visit">
    /// Gets each innermost text, or null for one that cannot be decoded or is too large, and returns what is to stand there;
    /// null for what cannot be decoded by anybody. It is told whether the text is a part, or what is around the parts of a message.
    /// </param>
    /// <returns>The same array if nothing was changed.</returns>
    public static byte[] Transform(byte[] data, Func<string?, bool, string?> visit) => new PackedText(visit).Layer(data, 1);

    private byte[] Layer(byte[] data, int depth)
    {
        if (depth > MostLayers || (_bytesLeft -= data.Length) < 0) return Leaf(data, null);
        if (data is [0x1f, 0x8b, ..])
        {
            if (Gunzip(data) is not { } unpacked) return Leaf(data, null);
            var changed = Layer(unpacked, depth + 1);
            return ReferenceEquals(changed, unpacked) ? data : Gzip(changed);
        }

        return MimeEntity.Parse(data) is { } entity
            ? entity.Transform(data, body => body is null ? Leaf([], null) : Layer(body, depth + 1), rest => rest.Length == 0 ? rest : Leaf(rest, Decode(rest), isPart: false))
            : Leaf(data, Decode(data));
    }

    private byte[] Leaf(byte[] data, string? text, bool isPart = true)
    {
        var changed = _visit(text, isPart);
        if (ReferenceEquals(changed, text) && text is not null) return data;
        return changed is null ? Undecodable : Utf8.GetBytes(changed);
    }

    private static string? Decode(byte[] data)
    {
        try
        {
            return Array.IndexOf(data, (byte)0) < 0 ? Utf8.GetString(data) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private byte[]? Gunzip(byte[] data)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(data), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[8192];
            while (gzip.Read(buffer) is var read and > 0)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > _bytesLeft) return null;
            }

            // GZipStream takes data that was cut off for complete; its last bytes are the length of the whole.
            return data.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(^4)) == unpacked.Length ? unpacked.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Gzip(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(data);
        return packed.ToArray();
    }
}
