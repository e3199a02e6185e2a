using System.Text.Json;
using Prowler.Aws.Clients.Trim;

// Writes models/<service>.json for every services/<service>.json of sdk/ and of the tests' specimens: the full model cut down to what the service file asks for.
// Usage: dotnet run --project sdk/Prowler.Aws.Clients.Trim [-- <folder of botocore's data>]
if (args.Length > 1)
{
    Console.Error.WriteLine("Usage: Prowler.Aws.Clients.Trim [folder of botocore's data, e.g. …/site-packages/botocore/data]");
    return 2;
}

try
{
    var files = ModelFolders.Find(Environment.CurrentDirectory)
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(folder, "services"), "*.json").Order(StringComparer.Ordinal));
    var source = args.Length == 1 ? new FullModels(args[0]) : FullModels.OfInstalledBotocore();
    foreach (var file in files)
    {
        var service = ServiceFile.Read(file);
        var trimmed = ModelTrimmer.Trim(service, source.Read(service.Model));
        var target = Path.Combine(Path.GetDirectoryName(file)!, "..", "models", Path.GetFileName(file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, ModelWriter.Write(trimmed));
        Console.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, target)}: {service.Operations.Count} operations, {new FileInfo(target).Length / 1024} KB");
    }

    return 0;
}
catch (Exception e) when (e is TrimException or IOException or JsonException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
