namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>A small resource tree that most tests build on.</summary>
internal static class Samples
{
    public const string Tree = """
        namespace Acme;

        public sealed record Account(string Number) : Resource
        {
            public override string Id => Number;
            public override string Arn => $"arn:aws:iam::{Number}:root";
        }

        public sealed record Zone(string Name) : Resource, IUnder<Account>
        {
            public override string Id => Name;
            public override string Arn => Name;
        }

        public sealed record Bucket(string Name) : Resource, IUnder<Account>
        {
            public override string Id => Name;
            public override string Arn => $"arn:aws:s3:::{Name}";
        }

        public sealed record Upload(string Key) : Resource, IUnder<Bucket>
        {
            public override string Id => Key;
            public override string Arn => Key;
        }

        public sealed record Versioning(bool Enabled) : IFacetOf<Bucket>;

        public sealed record PasswordPolicy(int Length) : IFacetOf<Account>;

        public sealed record Size(long Bytes) : IFacetOf<Upload>;

        internal static class Collectors
        {
            [Collector] internal static IEnumerable<Zone> Zones(Account account) => [new Zone("z1")];
            [Collector] internal static IEnumerable<Bucket> Buckets(Account account) => [new Bucket("b1"), new Bucket("b2")];
            [Collector] internal static IEnumerable<Upload> Uploads(Bucket bucket) => [new Upload(bucket.Name + "/1")];
            [Collector] internal static Versioning Versioning(Bucket bucket) => new(true);
            [Collector] internal static PasswordPolicy PasswordPolicy(Account account) => new(14);
            [Collector] internal static Size Size(Upload upload) => new(1);
        }
        """;

    public static TestProject Project(string check, params string[] metadataOf) =>
        TestProject.Of(check, Tree).WithMetadata(metadataOf);
}
