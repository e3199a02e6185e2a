using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Prowler.Runner.Terminal;

/// <summary>Shows on stderr what the engine logs: each thing once, with stack traces where they are wanted.</summary>
internal sealed class ScreenLogger(Screen screen) : ILogger
{
    private readonly ConcurrentDictionary<string, bool> _said = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var message = formatter(state, exception);
        // One defect may hit every resource of an account; a stack is worth a line each time only to who asked for it.
        if (screen.Verbose) screen.Warn(exception is null ? message : $"{message}\n{exception}");
        else if (_said.TryAdd(message, true)) screen.Warn(message);
    }
}
