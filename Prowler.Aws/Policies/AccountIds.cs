using System.Diagnostics.CodeAnalysis;

namespace Prowler.Aws.Policies;

internal static class AccountIds
{
    internal static bool IsAccountId([NotNullWhen(true)] string? text) => text is { Length: 12 } && text.All(char.IsAsciiDigit);
}
