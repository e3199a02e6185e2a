using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Diagnostics;

/// <summary>
/// Every diagnostic of this package. Ids are never reused: 0xx checks, 1xx collectors and records, 2xx calls to AWS,
/// 3xx metadata. docs/diagnostics.md explains each one.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor CheckWithoutMetadata = Error(
        "PRWL001", "A check needs metadata",
        "Check '{0}' has no metadata: {1}");

    public static readonly DiagnosticDescriptor MalformedCheckId = Error(
        "PRWL002", "A check id is lower-case words joined by underscores",
        "'{0}' is no check id: write lower-case words joined by underscores, the service first, as in s3_bucket_versioning");

    public static readonly DiagnosticDescriptor DuplicateCheck = AtEnd(
        "PRWL003", "A check has one method for each type of subject",
        "Check '{0}' already judges {1}, in {2}: give this check an id of its own, or another subject");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "PRWL004", "Generated code must be able to call the method",
        "{0} cannot be called by the generated registry: {1}");

    public static readonly DiagnosticDescriptor NoSubject = Error(
        "PRWL005", "The first parameter is the resource to work on",
        "The first parameter of {0} must be {1}");

    public static readonly DiagnosticDescriptor UnsupportedCheckResult = Error(
        "PRWL006", "A check returns verdicts",
        "A check returns Verdict, Verdict?, IEnumerable<Verdict> or IAsyncEnumerable<Verdict>, plain or in Task or ValueTask; not '{0}'");

    public static readonly DiagnosticDescriptor UnsupportedParameter = Error(
        "PRWL007", "Something must supply every parameter",
        "Nothing can supply '{0}' of type '{1}': {2}");

    public static readonly DiagnosticDescriptor ValueNotDeclared = Error(
        "PRWL008", "A value must be declared in YAML",
        "Nothing gives '{0}' a value: declare '{1}' in {2}");

    public static readonly DiagnosticDescriptor ValueOfAnotherType = Error(
        "PRWL009", "A value must have the type that YAML declares",
        "'{0}' is '{1}', but {2} declares '{3}' as '{4}'");

    public static readonly DiagnosticDescriptor NotAbove = Error(
        "PRWL010", "A record must be found on every path to the root",
        "'{0}' is no facet of {1} and not above it on every path to the root");

    public static readonly DiagnosticDescriptor NotBelow = Error(
        "PRWL011", "A list must be below the first parameter",
        "No path leads from {1} down to '{0}': such a list would always be empty");

    public static readonly DiagnosticDescriptor UnsupportedCollectorResult = Error(
        "PRWL101", "A collector returns a resource, resources or a facet",
        "{0}; not '{1}'");

    public static readonly DiagnosticDescriptor PlaceNotDeclared = Error(
        "PRWL102", "A record declares the place that its collector fills",
        "'{0}' does not declare that it belongs to {1}: add IUnder<{1}> to a resource, or IFacetOf<{1}> to a facet");

    public static readonly DiagnosticDescriptor DuplicateCollector = AtEnd(
        "PRWL103", "A record has one collector for each place",
        "{0} already collects {1} for {2}");

    public static readonly DiagnosticDescriptor ForeignProduct = Error(
        "PRWL104", "A collector lives in its record's assembly",
        "'{0}' belongs to assembly {1}: add a record of your own in place of collecting another pack's");

    public static readonly DiagnosticDescriptor CollectorCycle = AtEnd(
        "PRWL105", "Collectors must not wait for each other",
        "Collectors wait for each other: {0}");

    public static readonly DiagnosticDescriptor MalformedBatch = Error(
        "PRWL106", "A batch collector maps siblings to facts",
        "{0}");

    public static readonly DiagnosticDescriptor NotCollected = AtEnd(
        "PRWL107", "A record needs a collector for each place",
        "No collector produces {0} for {1}");

    public static readonly DiagnosticDescriptor ClientEscapes = Error(
        "PRWL201", "An SDK client is used in plain sight",
        "'{0}' may only be called, or passed to a method marked [UsesAws], so that the operations of a scan are known: {1}");

    public static readonly DiagnosticDescriptor NotReadOnly = Error(
        "PRWL202", "A scan only reads",
        "'{0}' is no operation that only reads: checks and collectors call Get, List, Describe, Head, BatchGet, Lookup, Search and Simulate operations");

    public static readonly DiagnosticDescriptor HelperNotMarked = Error(
        "PRWL203", "A method that receives an SDK client is marked",
        "'{0}' receives an SDK client: it must be a method of this assembly marked [UsesAws]");

    public static readonly DiagnosticDescriptor MalformedHelper = Error(
        "PRWL204", "A helper receives an SDK client and has a name of its own",
        "{0}");

    public static readonly DiagnosticDescriptor MalformedAction = Error(
        "PRWL205", "An IAM action is service:Action",
        "'{0}' is no IAM action: write it as a policy does, s3:GetBucketAcl");

    public static readonly DiagnosticDescriptor NoClientClass = Error(
        "PRWL206", "An SDK client interface has a client beside it",
        "'{0}' cannot be made: {1} is missing or not visible beside it");

    public static readonly DiagnosticDescriptor RegionWithoutClient = Error(
        "PRWL207", "Only an SDK client has a region",
        "[InRegion] does nothing on '{0}': it is no SDK client");

    public static readonly DiagnosticDescriptor UnknownService = new(
        "PRWL208", "The IAM prefix of a service must be known",
        "The IAM prefix of '{0}' is not known, '{1}' is assumed: state the actions with [IamAction]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ReadsCredential = Error(
        "PRWL209", "A scan collects no credentials",
        "The answer to '{0}' is a credential, which a scan must not hold: judge the resource by what describes it");

    public static readonly DiagnosticDescriptor ClientMade = AtEnd(
        "PRWL210", "An SDK client comes as a parameter",
        "A pack makes no {0} of its own, whose calls nobody counts, limits or records: take the client as a parameter");

    public static readonly DiagnosticDescriptor MalformedYaml = Error(
        "PRWL301", "Metadata must be YAML",
        "This is not the YAML of metadata: {0}");

    public static readonly DiagnosticDescriptor UnknownField = Error(
        "PRWL302", "Metadata has known fields",
        "'{0}' is unknown in {1}, which has: {2}{3}");

    public static readonly DiagnosticDescriptor MissingField = Error(
        "PRWL303", "Metadata is complete",
        "{0} lacks '{1}'. {2}");

    public static readonly DiagnosticDescriptor MistypedField = Error(
        "PRWL304", "A metadata field has a type",
        "'{0}' must be {1}");

    public static readonly DiagnosticDescriptor UnknownSeverity = Error(
        "PRWL305", "A severity is one of five words",
        "'{0}' is no severity: write {1}");

    public static readonly DiagnosticDescriptor MetadataWithoutCheck = Error(
        "PRWL306", "Metadata needs a check",
        "No method is marked [Check(\"{0}\")]: write the check, or delete this file");

    public static readonly DiagnosticDescriptor DuplicateMetadata = Error(
        "PRWL307", "Metadata says things once",
        "{0}");

    public static readonly DiagnosticDescriptor ValueNotTaken = Error(
        "PRWL308", "A declared value is taken by a method",
        "No {0} has a parameter '{1}' to take '{2}'");

    public static readonly DiagnosticDescriptor DefaultOutOfRange = Error(
        "PRWL309", "A parameter's declaration agrees with itself",
        "'{0}': {1}");

    public static readonly DiagnosticDescriptor ConflictingTypes = Error(
        "PRWL310", "A value that users configure has one type",
        "'{0}' is declared as '{1}' here, but as '{2}' in '{3}': one key of the configuration gives all of them their value");

    public static readonly DiagnosticDescriptor UnwrittenField = Error(
        "PRWL311", "Metadata is written by its author",
        "'{0}' still says what belongs here: write it");

    public static readonly DiagnosticDescriptor ReasonOfNothing = Error(
        "PRWL312", "Only a check that is off by default says why",
        "'default_reason' says why a check is off by default, and this one is not: write 'default: off', or leave the reason out");

    public static readonly DiagnosticDescriptor UnknownPlaceholder = Error(
        "PRWL313", "A command's placeholder is known",
        "'{{{0}}}' is nothing that a finding fills in, which are: {1}{2}");

    private const string Category = "Prowler";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = new[]
    {
        MalformedYaml, UnknownField, MissingField, MistypedField, UnknownSeverity, MetadataWithoutCheck,
        DuplicateMetadata, ValueNotTaken, DefaultOutOfRange, ConflictingTypes, UnwrittenField,
        ReasonOfNothing, UnknownPlaceholder,
    }.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>A descriptor of the metadata family: their models keep the id only.</summary>
    public static DiagnosticDescriptor ById(string id) => s_byId[id];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Needs the whole compilation, so it is reported at its end.</summary>
    private static DiagnosticDescriptor AtEnd(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
            customTags: WellKnownDiagnosticTags.CompilationEnd);
}
