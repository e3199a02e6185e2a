using System.Security.Cryptography;
using System.Text;
using Prowler.Aws.Calls;
using Prowler.Aws.Services;
using Prowler.Checks.Generators.Aws;

namespace Prowler.Aws.Recording;

/// <summary>
/// Collects the answers of a scan. Bodies wait in a file beside the recording, so that a large account does not have to
/// fit into memory.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RecordedRequest, List<Kept>> _exchanges = [];
    private readonly ApiServices _services;
    private readonly string _path;
    private readonly FileStream _bodies;
    private Exception? _failure;
    private bool _saved;

    public Recorder(string path, ApiServices services)
    {
        _services = services;
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path)) throw CannotWrite(new IOException("It is a folder."));
        try
        {
            _bodies = new FileStream(TemporaryName(), Private(FileMode.CreateNew, FileOptions.DeleteOnClose));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(exception);
        }
    }

    /// <summary>Keeps the answer to an attempt, in place of the answer to the same call's earlier attempt.</summary>
    public void Keep(ApiCall call, RecordedRequest request, RecordedAnswer answer, byte[] body)
    {
        if (NeverRecorded.Contains(call, request)) return;
        var redacted = AnswerRedaction.Redact(_services.Find(call.ServiceName)?.Secrets ?? SecretFields.Unknown, body);
        // Checksums of what is no longer there.
        if (!ReferenceEquals(redacted, body))
            foreach (var name in answer.Headers.Keys.Where(name => name.Contains("checksum", StringComparison.Ordinal)).ToArray())
                answer.Headers.Remove(name);

        lock (_lock)
        {
            if (_saved || _failure is not null) return;
            try
            {
                var kept = new Kept(answer, _bodies.Position, redacted.Length);
                _bodies.Write(redacted);
                if (call.Recorded is (List<Kept> earlier, int index))
                {
                    earlier[index] = kept;
                    return;
                }
                if (!_exchanges.TryGetValue(request, out var answers)) _exchanges[request] = answers = [];
                call.Recorded = (answers, answers.Count);
                answers.Add(kept);
            }
            catch (IOException exception)
            {
                // The scan goes on; saving the recording says what happened.
                _failure = exception;
            }
        }
    }

    /// <summary>Writes the recording under a temporary name and moves it into place. Only the first time.</summary>
    public void Save(RecordingManifest manifest)
    {
        lock (_lock)
        {
            if (_saved) return;
            _saved = true;
            if (_failure is not null) throw CannotWrite(_failure);
            var temporary = TemporaryName();
            try
            {
                using (var file = new FileStream(temporary, Private(FileMode.CreateNew, FileOptions.None)))
                    RecordingFile.Write(file, manifest, Exchanges(), ReadBody);
                File.Move(temporary, _path, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                File.Delete(temporary);
                throw CannotWrite(exception);
            }
        }
    }

    public void Dispose() => _bodies.Dispose();

    private List<(RecordedExchange Exchange, IReadOnlyList<Kept> Kept)> Exchanges() =>
        [.. _exchanges.OrderBy(exchange => SortKey(exchange.Key), StringComparer.Ordinal).Select(exchange =>
        {
            var answers = exchange.Value.Select((kept, index) => kept.Answer with { Body = kept.Length == 0 ? null : BodyName(exchange.Key, kept, index) });
            return (new RecordedExchange { Request = exchange.Key, Answers = [.. answers] }, (IReadOnlyList<Kept>)exchange.Value);
        })];

    private byte[] ReadBody(Kept kept)
    {
        var body = new byte[kept.Length];
        _bodies.Position = kept.Position;
        _bodies.ReadExactly(body);
        return body;
    }

    private static string SortKey(RecordedRequest request) =>
        string.Join('\n', request.Service, request.Region, request.Operation, request.Method, request.Path, request.Query, request.Body);

    private static string BodyName(RecordedRequest request, Kept kept, int index)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SortKey(request))))[..16];
        var type = kept.Answer.Headers.GetValueOrDefault("content-type") ?? "";
        var extension = type.Contains("xml", StringComparison.Ordinal) ? "xml" : type.Contains("json", StringComparison.Ordinal) ? "json" : "txt";
        var folder = request.Service is null ? "answers" : $"answers/{request.Region}/{request.Operation}";
        return $"{folder}/{hash}-{index + 1}.{extension}";
    }

    private string TemporaryName() => $"{_path}.{Path.GetRandomFileName()}.tmp";

    // What an account answers is for the eyes of whoever may scan it.
    private static FileStreamOptions Private(FileMode mode, FileOptions options)
    {
        var settings = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Options = options };
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return settings;
    }

    private RecordingException CannotWrite(Exception exception) =>
        new($"The recording {_path} cannot be written: {exception.Message}", exception);

    internal readonly record struct Kept(RecordedAnswer Answer, long Position, int Length);
}

/// <summary>Calls whose answers are credentials: those that no check may make, and those by which a session finds its own.</summary>
internal static class NeverRecorded
{
    public static bool Contains(ApiCall call, RecordedRequest request) => call.Service switch
    {
        "sts" => call.Operation != "GetCallerIdentity",
        "sso" or "sso-oauth" or "sso-oidc" or "signin" => true,
        "ssm" when request.Body.Contains($"\"{CredentialOperations.DecryptionProperty}\":true", StringComparison.Ordinal) => true,
        _ => CredentialOperations.Contains(call.Service, call.Operation),
    };
}
