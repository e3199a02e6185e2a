using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Prowler.Plugins.Trust;

/// <summary>An instruction that names something, or that calls without naming anything.</summary>
/// <param name="Code">The instruction.</param>
/// <param name="Token">What it names.</param>
internal readonly record struct IlInstruction(ILOpCode Code, int Token)
{
    public EntityHandle Entity => MetadataTokens.EntityHandle(Token);
}

/// <summary>
/// Decodes method bodies from front to back, as the runtime does: it refuses jumps into the middle of an instruction, so
/// nothing runs that is not seen here.
/// </summary>
internal static class IlInstructions
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OperandType> s_operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .Where(code => code.OpCodeType != OpCodeType.Nternal)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>The instructions with a token, and <c>calli</c>.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no IL.</exception>
    public static IEnumerable<IlInstruction> Read(MethodBodyBlock body)
    {
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == TwoBytes) code = code << 8 | il.ReadByte();
            if (!s_operands.TryGetValue(code, out var operand)) throw new BadImageFormatException($"0x{code:X} is no instruction.");
            switch (operand)
            {
                case OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineString or OperandType.InlineSig
                    or OperandType.InlineField or OperandType.InlineType:
                    yield return new IlInstruction((ILOpCode)code, il.ReadInt32());
                    break;
                case OperandType.InlineSwitch:
                    Skip(ref il, 4L * il.ReadUInt32());
                    break;
                default:
                    Skip(ref il, SizeOf(operand));
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static void Skip(ref BlobReader il, long bytes)
    {
        if (bytes > il.RemainingBytes) throw new BadImageFormatException("An instruction reaches beyond the end of its method.");
        il.Offset += (int)bytes;
    }
}
