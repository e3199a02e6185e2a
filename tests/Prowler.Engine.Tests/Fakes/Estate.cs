using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Tests.Fakes;

// What most tests scan: an account with buckets in two regions, networks by region and subnets by network.
internal sealed record Account : Resource
{
    public override string Id => "account";

    public override string Arn => "arn:account";
}

internal sealed record Zone(string Name) : Resource, IUnder<Account>
{
    public override string Id => Name;

    public override string Arn => $"arn:zone:{Name}";
}

internal sealed record Bucket(string Name) : Resource, IUnder<Account>
{
    public override string Id => Name;

    public override string Arn => $"arn:bucket:{Name}";
}

internal sealed record Network(string Name) : Resource, IUnder<Zone>
{
    public override string Id => Name;

    public override string Arn => $"arn:network:{Name}";
}

internal sealed record Subnet(string Name) : Resource, IUnder<Network>
{
    public override string Id => Name;

    public override string Arn => $"arn:subnet:{Name}";
}

internal sealed record Versioning(string Of) : IFacetOf<Bucket>;

internal sealed record Encryption(string Of) : IFacetOf<Bucket>;

internal sealed record FlowLogs(string Of) : IFacetOf<Network>;

internal sealed record Quota(int Limit) : IFacetOf<Account>;

internal static class Estate
{
    public static readonly Zone[] Zones = [new("eu-1") { Region = "eu-1" }, new("us-1") { Region = "us-1" }];

    public static readonly Bucket[] Buckets =
        [new("logs") { Region = "eu-1" }, new("media") { Region = "us-1" }, new("backup") { Region = "eu-1" }];

    /// <summary>Everything but checks. Networks are two to a zone, each on a page of its own; subnets one to a network.</summary>
    public static PackBuilder Pack(FakeApi? api = null, string name = "Tests")
    {
        api ??= new FakeApi();
        return new PackBuilder(name)
            .List<Account, Zone>(Zones)
            .List<Account, Bucket>(a => api.Pages("ListBuckets", a.Get<Account>(0), Buckets)).Calling("fake", "ListBuckets", "fake:ListAll")
            .List<Zone, Network>(a => api.Pages(
                "ListNetworks", a.Get<Zone>(0), [[new Network($"{a.Get<Zone>(0).Id}-n1")], [new Network($"{a.Get<Zone>(0).Id}-n2")]]))
            .Calling("fake", "ListNetworks", "fake:ListNetworks")
            .List<Network, Subnet>(a => api.Pages("ListSubnets", a.Get<Network>(0), new Subnet($"{a.Get<Network>(0).Id}-s")))
            .Calling("fake", "ListSubnets", "fake:ListSubnets")
            .Facet<Bucket, Versioning>(a => api.Call(
                "GetVersioning", a.Get<Bucket>(0), new Versioning(a.Get<Bucket>(0).Name), a.Get<CancellationToken>(1)), Need.CancellationToken)
            .Calling("fake", "GetVersioning", "fake:ReadVersioning")
            .Facet<Bucket, Encryption>(a => api.Call("GetEncryption", a.Get<Bucket>(0), new Encryption(a.Get<Bucket>(0).Name)))
            .Calling("fake", "GetEncryption", "fake:ReadEncryption")
            .Facet<Network, FlowLogs>(a => api.Call("GetFlowLogs", a.Get<Network>(0), new FlowLogs(a.Get<Network>(0).Name)))
            .Calling("fake", "GetFlowLogs", "fake:ReadFlowLogs")
            .Facet<Account, Quota>(a => api.Call("GetQuota", a.Get<Account>(0), new Quota(7)))
            .Calling("fake", "GetQuota", "fake:ReadQuota");
    }
}
