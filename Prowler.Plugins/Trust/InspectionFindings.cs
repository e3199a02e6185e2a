using Prowler.Checks.Generators.Aws;

namespace Prowler.Plugins.Trust;

/// <summary>Gathers what is found in all assemblies of a plugin, each thing once.</summary>
internal sealed class InspectionFindings
{
    private readonly HashSet<RefusedCall> _refused = [];
    private readonly HashSet<UnprovedCode> _unproved = [];
    private readonly HashSet<OutsideUse> _uses = [];
    private readonly HashSet<(string Client, string Operation)> _called = [];
    private readonly HashSet<(string Operation, string Request, CodePlace Place)> _requests = [];
    private readonly HashSet<(string Operation, CodePlace Place)> _parameterCalls = [];

    /// <summary>A call of an operation by a client, which is known by its interface: <c>IAmazonS3</c>.</summary>
    public void Call(string client, string operation, CodePlace place)
    {
        _called.Add((client, operation));
        var name = $"{AwsServices.Prefix(client)}:{operation}";
        if (CredentialOperations.MayDecrypt(AwsServices.Prefix(client), operation)) _parameterCalls.Add((operation, place));
        if (AwsServices.IsCredential(client, operation)) Refuse(name, "its answer is a credential", place);
        else if (!AwsServices.IsReadOnly(client, operation)) Refuse(name, "it does not only read", place);
    }

    /// <summary>A request was made for an operation; perhaps it is sent out of sight.</summary>
    public void Request(string operation, string request, CodePlace place) => _requests.Add((operation, request, place));

    public void Refuse(string operation, string why, CodePlace place) => _refused.Add(new RefusedCall(operation, why, place));

    public void Unprove(string what, string why, CodePlace place) => _unproved.Add(new UnprovedCode(what, why, place));

    public void Use(OutsideKind kind, string what, CodePlace place) => _uses.Add(new OutsideUse(kind, what, place));

    public PluginReport ToReport()
    {
        var operations = _called.Select(call => call.Operation).ToHashSet(StringComparer.Ordinal);
        // Without its client an operation is known by its verb alone; where it is called, the call has been judged.
        foreach (var (operation, request, place) in _requests.Where(request =>
            !operations.Contains(request.Operation) && !AwsServices.IsReadOnly("", request.Operation)))
            Unprove(request, "it asks for a change, though no call that sends it was seen", place);

        // Whoever makes the request can be seen to ask for clear text; whoever has it made, by a serializer say, cannot.
        var made = _requests.Select(request => (request.Operation, request.Place.Assembly)).ToHashSet();
        foreach (var (operation, place) in _parameterCalls.Where(call => !made.Contains((call.Operation, call.Place.Assembly))))
            Unprove($"ssm:{operation}", "its request, which can ask for secrets in clear text, is made out of sight", place);

        return new PluginReport(
            [.. _refused.OrderBy(call => call.Operation, StringComparer.Ordinal).ThenBy(call => call.Place.ToString(), StringComparer.Ordinal)],
            [.. _unproved.OrderBy(code => code.Place.ToString(), StringComparer.Ordinal).ThenBy(code => code.What, StringComparer.Ordinal)],
            [.. _uses.OrderBy(use => use.Kind).ThenBy(use => use.What, StringComparer.Ordinal).ThenBy(use => use.Place.ToString(), StringComparer.Ordinal)],
            [.. _called.SelectMany(call => AwsServices.ActionsFor(call.Client, call.Operation)).Distinct().Order(StringComparer.Ordinal)]);
    }
}
