using Prowler.Aws.Recording;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Makes answers worse.</summary>
internal abstract class Alteration
{
    /// <summary>The answer to a request that an altered answer led to; null for a request that a scan makes anyway.</summary>
    public virtual Altered? Continue(RecordedRequest request) => null;

    /// <summary>What comes in the place of the recorded answer; null where that stays.</summary>
    public abstract Altered? Alter(Exchange exchange);

    /// <param name="hazard">The hazard.</param>
    /// <param name="operation">The operation whose answers are altered.</param>
    /// <param name="paging">How the operation pages; null where it does not.</param>
    /// <param name="one">The call that meets a hazard which befalls one call only.</param>
    public static Alteration Of(Hazard hazard, ApiOperation operation, Paging? paging, RecordedRequest? one) => hazard switch
    {
        Hazard.Denied => new Failing(exchange => ErrorAnswer.Denied(exchange, operation)),
        Hazard.Throttled => new Failing(exchange => exchange.Canonical == one ? ErrorAnswer.Throttled(exchange) : null),
        Hazard.Truncated => new Failing(Truncate),
        Hazard.ConnectionReset => new Failing(exchange => exchange.Canonical == one ? new Altered(0, []) { Breaks = true } : null),
        Hazard.HostileText => new Texts(HostileTexts.IsFreeText, paging),
        Hazard.HostileValues => new Texts(static _ => true, paging),
        Hazard.TwoPages => new Pages(paging!, operation, deniesSecond: false),
        Hazard.SecondPageDenied => new Pages(paging!, operation, deniesSecond: true),
        _ => throw new InvalidOperationException($"{hazard} is no hazard that is known here."),
    };

    /// <summary>Half of an answer; of an error so little that its code is not there. The answer to a HEAD has no body to cut.</summary>
    private static Altered? Truncate(Exchange exchange)
    {
        if (exchange.Body.Length == 0) return null;
        // Where the body is a document of the user's, such as a policy, half of it is told from the whole by its length alone.
        if (exchange.Canonical.Service == "s3" && exchange.Body[0] == '{') return new Altered(0, []) { Breaks = true };
        var length = exchange.Status >= 400 ? Math.Min(exchange.Body.Length / 2, 50) : exchange.Body.Length / 2;
        return new Altered(exchange.Status, exchange.Body[..length]) { Headers = exchange.Headers };
    }

    private sealed class Failing(Func<Exchange, Altered?> alter) : Alteration
    {
        public override Altered? Alter(Exchange exchange) => alter(exchange) is { } altered ? altered with { Fails = true } : null;
    }

    private sealed class Texts(Func<string, bool> concerns, Paging? paging) : Alteration
    {
        public override Altered? Alter(Exchange exchange) =>
            exchange.Status < 300 && HostileTexts.Put(exchange.Body, path => concerns(path) && paging?.IsToken(path) != true) is { } body
                ? new Altered(exchange.Status, body) { Headers = exchange.Headers }
                : null;
    }
}
