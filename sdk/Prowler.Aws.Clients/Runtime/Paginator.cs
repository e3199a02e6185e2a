using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Runtime;

/// <summary>Asks for page after page. Like the official ones it can be enumerated once, and it changes the request it was given.</summary>
internal abstract class Paginator<TRequest, TResponse>(TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> send) : IPaginator<TResponse>
    where TRequest : AmazonWebServiceRequest
{
    private int _isInUse;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isInUse, 1) != 0)
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        bool hasMore;
        do
        {
            var response = await send(request, cancellationToken).ConfigureAwait(false);
            hasMore = Advance(request, response);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (hasMore);
    }

    /// <summary>Makes the request ask for the page after <paramref name="response"/>.</summary>
    /// <returns>Whether there is one.</returns>
    protected abstract bool Advance(TRequest request, TResponse response);

    protected IPaginatedEnumerable<TItem> Items<TItem>(Func<TResponse, IEnumerable<TItem>?> select) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, response => select(response) ?? []);
}
