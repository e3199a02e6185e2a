using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Prowler.Aws.Recording;

/// <summary>
/// The archive: <c>manifest.json</c>, and a folder for each service that was asked, with its <c>index.json</c> and a file for
/// each body. Folders know nothing of each other, so recordings of one account can be joined. The same traffic gives the same bytes.
/// </summary>
internal sealed class RecordingFile : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string IndexName = "index.json";

    // A recording comes from anywhere: attached to a bug report, downloaded. It must not fill the memory.
    private const int MostEntries = 2_000_000;
    private const long LongestManifest = 1 << 20;
    private const long LongestIndex = 128L << 20; // and all of them together
    private const long LongestBody = 256L << 20;

    // All that a session is answered: what a scan makes of it stays in memory.
    private const long MostAnswered = 4L << 30;

    // A scan asks once, or again while AWS prepares a report. A page that names itself as the next would be asked for without end.
    private const int MostRepeats = 1000;

    // Text as AWS answers it deflates to a twentieth, or a little less; a bomb to a thousandth.
    private const long MostInflation = 200;
    private const long InflatedAnyway = 1 << 20;

    // The earliest time that a zip file can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // For reading by people: no \u0026. The text goes into no page.
    private static readonly RecordingJson Json = new(new JsonSerializerOptions(RecordingJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly ZipArchive _archive;
    private readonly Dictionary<RecordedRequest, Asked> _exchanges = [];
    private readonly long _mostAnswered;
    private long _answered;

    private RecordingFile(string path, ZipArchive archive, long mostAnswered)
    {
        _path = path;
        _mostAnswered = mostAnswered;
        _archive = archive;
        if (archive.Entries.Count > MostEntries) throw Invalid($"it has more than {MostEntries} entries");
        var manifest = JsonSerializer.Deserialize(Read(ManifestName, LongestManifest), Json.RecordingManifest);
        if (manifest is not { Format: RecordingManifest.ThisFormat }) throw Invalid($"its {ManifestName} is another format's");
        if (manifest.Version != RecordingManifest.ThisVersion)
        {
            var (age, cure) = manifest.Version > RecordingManifest.ThisVersion ? ("a newer", "replay it with that") : ("an older", "record the account again");
            throw Invalid($"it was written by {age} version: its format is {manifest.Version}, this program reads {RecordingManifest.ThisVersion}; {cure}");
        }

        if (manifest.Problem() is { } problem) throw Invalid($"its {ManifestName} {problem}");
        Manifest = manifest;
        var length = 0L;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Split('/') is not [var folder, IndexName]) continue;
            var index = Read(entry.FullName, LongestIndex);
            length += index.Length;
            if (length > LongestIndex) throw Invalid($"its indexes are longer than {LongestIndex} bytes in all");
            Add(folder, JsonSerializer.Deserialize(index, Json.IReadOnlyListRecordedExchange) ?? []);
        }
    }

    public RecordingManifest Manifest { get; }

    /// <summary>What the recording has answers to.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _exchanges.Keys;

    public static RecordingFile Open(string path, long mostAnswered = MostAnswered)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            return new RecordingFile(path, archive, mostAnswered);
        }
        catch (Exception exception)
        {
            archive?.Dispose();
            throw exception switch
            {
                RecordingException => exception,
                InvalidDataException => Invalid(path, "it is no zip archive, or only the beginning of one", exception),
                JsonException json => Invalid(path, $"its JSON is malformed at line {json.LineNumber + 1}", exception),
                IOException or UnauthorizedAccessException or NotSupportedException => Invalid(path, exception.Message.TrimEnd('.'), exception),
                _ => exception,
            };
        }
    }

    /// <summary>The next answer to a request, the last one again when all were given, or null when the recording has none.</summary>
    /// <exception cref="RecordingException">The recording is damaged, or makes a scan ask without end.</exception>
    public (RecordedAnswer Answer, byte[] Body)? Ask(RecordedRequest request)
    {
        if (!_exchanges.TryGetValue(request, out var asked)) return null;
        // The archive is one stream.
        lock (_lock)
        {
            var answer = asked.Next() ?? throw Invalid($"it answered {request} {MostRepeats} times more than it was recorded, as if there were always a next page");
            var body = answer.Body is null ? [] : Read($"{asked.Folder}/{answer.Body}", LongestBody);
            _answered += body.Length;
            return _answered <= _mostAnswered ? (answer, body) : throw Invalid($"its answers are longer than {_mostAnswered} bytes in all");
        }
    }

    public static void Write(
        Stream file,
        RecordingManifest manifest,
        IReadOnlyList<(RecordedExchange Exchange, IReadOnlyList<Recorder.Kept> Kept)> exchanges,
        Func<Recorder.Kept, byte[]> readBody)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        Write(archive, ManifestName, JsonSerializer.SerializeToUtf8Bytes(manifest, Json.RecordingManifest));
        foreach (var service in exchanges.GroupBy(pair => pair.Exchange.Request.Folder))
        {
            Write(archive, $"{service.Key}/{IndexName}", JsonSerializer.SerializeToUtf8Bytes(
                [.. service.Select(pair => pair.Exchange)], Json.IReadOnlyListRecordedExchange));
            foreach (var (exchange, kept) in service)
                for (var i = 0; i < kept.Count; i++)
                    if (exchange.Answers[i].Body is { } name)
                        Write(archive, $"{service.Key}/{name}", readBody(kept[i]));
        }
    }

    public void Dispose() => _archive.Dispose();

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private void Add(string folder, IReadOnlyList<RecordedExchange?> index)
    {
        foreach (var exchange in index)
        {
            if (exchange is null || exchange.Answers.Count == 0) throw Invalid($"{exchange?.Request} has no answer in {folder}/{IndexName}");
            foreach (var answer in exchange.Answers)
            {
                if (answer is null) throw Invalid($"{exchange.Request} has an empty answer in {folder}/{IndexName}");
                if (answer.Body is { } body && _archive.GetEntry($"{folder}/{body}") is null)
                    throw Invalid($"{folder}/{body} is missing");
            }

            if (!_exchanges.TryAdd(exchange.Request, new Asked(folder, exchange.Answers)))
                throw Invalid($"{exchange.Request} is recorded twice, the second time in {folder}/{IndexName}");
        }
    }

    private byte[] Read(string name, long longest)
    {
        var entry = _archive.GetEntry(name) ?? throw Invalid($"{name} is missing");
        // What an archive says of itself may be a lie; no more is read than it says.
        if (entry.Length > longest) throw Invalid($"{name} is longer than {longest} bytes");
        if ((entry.Length - InflatedAnyway) / MostInflation > entry.CompressedLength)
            throw Invalid($"{name} inflates to more than {MostInflation} times its size");
        try
        {
            // Opened first: that refuses a compressed length that the file does not have.
            using var stream = entry.Open();
            var content = new byte[entry.Length];
            stream.ReadExactly(content);
            return stream.ReadByte() < 0 ? content : throw Invalid($"{name} is longer than the archive says");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw Invalid($"{name} is damaged");
        }
    }

    private RecordingException Invalid(string problem) => Invalid(_path, problem, null);

    private static RecordingException Invalid(string path, string problem, Exception? inner) =>
        new($"{path} cannot be replayed: {problem}. A recording is a file that was written with --record.", inner);

    private sealed class Asked(string folder, IReadOnlyList<RecordedAnswer> answers)
    {
        private int _asked;

        public string Folder => folder;

        /// <summary>Null when it was asked too often.</summary>
        public RecordedAnswer? Next() => _asked < answers.Count + MostRepeats ? answers[Math.Min(_asked++, answers.Count - 1)] : null;
    }
}
