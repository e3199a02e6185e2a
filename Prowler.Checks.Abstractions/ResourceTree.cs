namespace Prowler.Checks;

/// <summary>
/// Says that a resource hangs under <typeparamref name="TParent"/> in the resource tree: its collector has a
/// <typeparamref name="TParent"/> as first parameter.
/// </summary>
/// <typeparam name="TParent">
/// The resource whose API call lists this one. The tree follows the calls, not containment: a subnet is listed by
/// region and so is under the region, not under its VPC.
/// </typeparam>
public interface IUnder<TParent>
    where TParent : Resource;

/// <summary>
/// Marks a record as one more fact about a <typeparamref name="TResource"/> that costs another API call or is derived
/// from others. It is collected at most once for each resource in a scan, however many checks ask for it, and is never
/// null: "there is none" is a state of the record.
/// </summary>
/// <typeparam name="TResource">The resource the fact is about.</typeparam>
public interface IFacetOf<TResource>
    where TResource : Resource;
