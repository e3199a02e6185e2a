using Prowler.Checks.Generators.Aws;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Packs;

/// <summary>
/// Works out the API operations of a method from the calls that it makes and those of the helpers that it hands its
/// clients to, at any depth. Helpers are joined by name and client; overloads count together.
/// </summary>
internal sealed class OperationResolver(IEnumerable<HelperMethod> helpers)
{
    private readonly ILookup<string, HelperMethod> _helpers = helpers.ToLookup(helper => helper.Name, StringComparer.Ordinal);

    public ImmutableEquatableArray<OperationModel> Resolve(MethodModel method) =>
        Resolve(method.Calls, method.Actions, new HashSet<HelperMethod>())
            .GroupBy(operation => (operation.Service, operation.Name))
            .OrderBy(group => group.Key.Service, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new OperationModel(
                group.Key.Service,
                group.Key.Name,
                group.SelectMany(operation => operation.Actions).Distinct().ToEquatableArray()))
            .ToEquatableArray();

    private IEnumerable<OperationModel> Resolve(
        IEnumerable<ClientCall> calls, IReadOnlyList<string> actions, HashSet<HelperMethod> visited)
    {
        var own = new List<OperationModel>();
        var inherited = new List<OperationModel>();
        foreach (var call in calls)
        {
            var helpers = _helpers[call.Name].Where(helper => helper.Clients.Contains(call.Client)).ToList();
            if (helpers.Count > 0)
            {
                foreach (var helper in helpers.Where(visited.Add))
                    inherited.AddRange(Resolve(helper.Calls, helper.Actions, visited));
            }
            else if (!call.Passed)
            {
                var name = AwsServices.Operation(call.Name);
                own.Add(new OperationModel(
                    AwsServices.Prefix(call.Client), name, AwsServices.ActionsFor(call.Client, name).ToEquatableArray()));
            }
        }

        return Extend(own, actions).Concat(inherited);
    }

    /// <summary>
    /// Adds the actions of [IamAction] to the operations of their service: one of them needs it, and names do not say
    /// which. An action of a service that is not called stands for a call of its own.
    /// </summary>
    private static IEnumerable<OperationModel> Extend(List<OperationModel> operations, IReadOnlyList<string> actions)
    {
        var byService = actions.Where(action => action.Contains(':')).ToLookup(action => action.Substring(0, action.IndexOf(':')));
        foreach (var operation in operations)
            yield return operation with { Actions = operation.Actions.Concat(byService[operation.Service]).Distinct().ToEquatableArray() };
        foreach (var service in byService.Where(group => operations.All(operation => operation.Service != group.Key)))
        {
            foreach (var action in service)
                yield return new OperationModel(service.Key, action.Substring(service.Key.Length + 1), new[] { action }.ToEquatableArray());
        }
    }
}
