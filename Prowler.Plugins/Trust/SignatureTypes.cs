using System.Reflection.Metadata;

namespace Prowler.Plugins.Trust;

/// <summary>Finds the end of a type in a signature (ECMA-335 II.23.2).</summary>
internal static class SignatureTypes
{
    // More than any compiler writes; a damaged assembly may nest for ever, and have many members of one signature.
    private const int MostParts = 1000;

    /// <exception cref="BadImageFormatException">The bytes are no type, or one of too many parts.</exception>
    public static void Skip(ref BlobReader signature)
    {
        var parts = MostParts;
        Skip(ref signature, ref parts);
    }

    private static void Skip(ref BlobReader signature, ref int parts)
    {
        while (true)
        {
            if (--parts < 0) throw new BadImageFormatException($"A type has more than {MostParts} parts.");
            switch (signature.ReadSignatureTypeCode())
            {
                case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                    signature.ReadTypeHandle();
                    continue;
                case SignatureTypeCode.ByReference or SignatureTypeCode.Pointer or SignatureTypeCode.SZArray or SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel:
                    continue;
                case SignatureTypeCode.TypeHandle:
                    signature.ReadTypeHandle();
                    return;
                case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                    signature.ReadCompressedInteger();
                    return;
                case SignatureTypeCode.GenericTypeInstance:
                    Skip(ref signature, ref parts);
                    SkipAll(ref signature, signature.ReadCompressedInteger(), ref parts);
                    return;
                case SignatureTypeCode.Array:
                    Skip(ref signature, ref parts);
                    SkipBounds(ref signature, ref parts);
                    return;
                case SignatureTypeCode.FunctionPointer:
                    if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
                    var parameters = signature.ReadCompressedInteger();
                    Skip(ref signature, ref parts);
                    SkipAll(ref signature, parameters, ref parts);
                    return;
                case SignatureTypeCode.Invalid:
                    throw new BadImageFormatException("A signature has a type that is none.");
                default:
                    return;
            }
        }
    }

    private static void SkipAll(ref BlobReader signature, int count, ref int parts)
    {
        for (; count > 0; count--) Skip(ref signature, ref parts);
    }

    /// <summary>The rank of an array, and two lists of numbers.</summary>
    private static void SkipBounds(ref BlobReader signature, ref int parts)
    {
        signature.ReadCompressedInteger();
        for (var list = 0; list < 2; list++)
        {
            for (var count = signature.ReadCompressedInteger(); count > 0; count--)
            {
                if (--parts < 0) throw new BadImageFormatException($"A type has more than {MostParts} parts.");
                // A signed number is as long as one without a sign.
                signature.ReadCompressedInteger();
            }
        }
    }
}
