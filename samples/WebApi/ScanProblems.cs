using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Prowler.Aws.Session;
using Prowler.Engine.Catalog;

namespace WebApi;

/// <summary>Answers with problem details where no scan could begin.</summary>
internal sealed class ScanProblems(IProblemDetailsService problems, IHostEnvironment environment, ILogger<ScanProblems> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            SelectionException => new ProblemDetails { Status = 400, Title = "There are no such checks.", Detail = exception.Message },
            AwsSessionException session => Unopened(session),
            _ => null,
        };
        if (problem is null) return ValueTask.FromResult(false);

        context.Response.StatusCode = problem.Status ?? 500;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    private ProblemDetails Unopened(AwsSessionException exception)
    {
        logger.LogError("The AWS account could not be opened: {Reason}", exception.Message);
        return new ProblemDetails
        {
            Status = 502,
            Title = "The AWS account could not be opened.",
            // It names files and profiles of this machine, which are no client's business.
            Detail = environment.IsDevelopment() ? exception.Message : "The reason is in the service's log.",
            Extensions = { ["error"] = exception.Error },
        };
    }
}
