using System.Numerics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Prowler.Plugins.Trust;

/// <summary>
/// Whether an assembly is the AWS SDK's own, by its strong name. The runtime does not verify strong names, and anybody can
/// build an assembly that names another's public key: so the signature is verified here.
/// </summary>
internal static class SdkSignature
{
    /// <summary>The SHA-256 of the public key of the AWS SDK for .NET, whose token is 885c28607f98e604.</summary>
    private const string SdkKey = "51b1a0ad38cc35ee6a374f0f1a40b90a2b2515432e6ef5c67e0e1d860bd64311";

    // ECMA-335 II.6.2.1.3: 12 bytes that say what follows, then a PUBLICKEYBLOB with a header of 20 bytes and the modulus.
    private const int ModulusOffset = 32;
    private const int Exponent = 65537;

    private const int ChecksumOffset = 64;
    private const int DirectorySize = 8;
    private const int CertificateDirectory = 4;

    // PKCS #1: the signed block of a SHA-1 hash begins with this after its padding.
    private static readonly byte[] s_sha1 = Convert.FromHexString("3021300906052b0e03021a05000414");

    public static bool IsSdk(PEReader image)
    {
        var metadata = image.GetMetadataReader();
        if (!metadata.IsAssembly) return false;
        var assembly = metadata.GetAssemblyDefinition();
        if (!metadata.GetString(assembly.Name).StartsWith("AWSSDK.", StringComparison.Ordinal)) return false;
        var key = metadata.GetBlobBytes(assembly.PublicKey);
        return Convert.ToHexStringLower(SHA256.HashData(key)) == SdkKey && IsSigned(image, key);
    }

    private static bool IsSigned(PEReader image, byte[] key)
    {
        var headers = image.PEHeaders;
        if (headers.PEHeader is not { } header || headers.CorHeader is not { } cor) return false;
        var file = image.GetEntireImage().GetContent().ToArray();
        var modulus = new BigInteger(key.AsSpan(ModulusOffset), isUnsigned: true);
        var length = key.Length - ModulusOffset;
        if (cor.StrongNameSignatureDirectory.Size != length
            || !headers.TryGetDirectoryOffset(cor.StrongNameSignatureDirectory, out var signature)
            || signature > file.Length - length) return false;

        // What is written after signing, or by it, counts as zero or not at all.
        var checksum = headers.PEHeaderStartOffset + ChecksumOffset;
        var directories = headers.PEHeaderStartOffset + (header.Magic == PEMagic.PE32 ? 96 : 112);
        file.AsSpan(checksum, sizeof(int)).Clear();
        file.AsSpan(directories + CertificateDirectory * DirectorySize, DirectorySize).Clear();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(file, 0, EndOfHeaders(headers));
        foreach (var section in headers.SectionHeaders)
        {
            var (start, end) = (section.PointerToRawData, section.PointerToRawData + section.SizeOfRawData);
            if (start <= signature && signature < end)
            {
                hash.AppendData(file, start, signature - start);
                start = signature + length;
            }

            hash.AppendData(file, start, end - start);
        }

        // By hand: a system's policy may forbid RSA with SHA-1, which strong names have.
        var signed = BigInteger.ModPow(new BigInteger(file.AsSpan(signature, length), isUnsigned: true), Exponent, modulus);
        return signed == new BigInteger(Padded(hash.GetHashAndReset(), length), isUnsigned: true, isBigEndian: true);
    }

    private static int EndOfHeaders(PEHeaders headers)
    {
        const int sectionHeader = 40;
        return headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + headers.SectionHeaders.Length * sectionHeader;
    }

    private static byte[] Padded(byte[] hash, int length)
    {
        var block = new byte[length];
        block.AsSpan().Fill(0xFF);
        (block[0], block[1]) = (0, 1);
        hash.CopyTo(block, length - hash.Length);
        s_sha1.CopyTo(block, length - hash.Length - s_sha1.Length);
        block[length - hash.Length - s_sha1.Length - 1] = 0;
        return block;
    }
}
