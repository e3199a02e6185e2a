using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators;

namespace Prowler.Benchmarks.Generator;

/// <summary>
/// CPU time of the generator for 1,000 checks with metadata: cold, after an unrelated edit, and after an edit of one
/// YAML file; beside a generator that does nothing but find the attributes, which is the floor for any generator.
/// </summary>
internal static class GeneratorBenchmark
{
    private const int Checks = 1_000;
    private const int Runs = 9;

    public static int Run()
    {
        var project = new SampleProject(Checks);
        var floor = Measure(project, static () => new FindAttributesOnly(), expectedFiles: 0);
        var generator = Measure(project, static () => new ChecksGenerator(), expectedFiles: Checks);

        Console.WriteLine($"{Checks:N0} checks with metadata, CPU time in ms, median of {Runs} runs");
        Console.WriteLine($"{"",-24}{"generator",12}{"floor",12}");
        Print("first run (with JIT)", generator.First, floor.First);
        Print("cold", Median(generator.Cold), Median(floor.Cold));
        Print("after an unrelated edit", Median(generator.Edit), Median(floor.Edit));
        Print("after an edit of YAML", Median(generator.Yaml), Median(floor.Yaml));
        return 0;
    }

    private static Times Measure(SampleProject project, Func<IIncrementalGenerator> create, int expectedFiles)
    {
        var times = new Times();
        for (var run = 0; run <= Runs; run++)
        {
            var compilation = project.Compile();
            var driver = project.Driver(create());
            var cold = CpuTime(() => driver = driver.RunGenerators(compilation));
            var files = driver.GetRunResult().Results.Single().GeneratedSources.Count(source => source.HintName.Contains('_'));
            if (files != expectedFiles) throw new InvalidOperationException($"{files} files of checks in place of {expectedFiles}.");

            var edited = project.EditUnrelated(compilation);
            var edit = CpuTime(() => driver = driver.RunGenerators(edited));
            driver = project.EditYaml(driver);
            var yaml = CpuTime(() => driver = driver.RunGenerators(edited));
            if (run == 0) times.First = cold;
            else times.Add(cold, edit, yaml);
        }

        return times;
    }

    /// <summary>Time of all threads: the compiler binds on several.</summary>
    private static double CpuTime(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string what, double generator, double floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-24}{generator,12:F0}{floor,12:F0}"));

    private sealed class Times
    {
        public double First { get; set; }

        public List<double> Cold { get; } = [];

        public List<double> Edit { get; } = [];

        public List<double> Yaml { get; } = [];

        public void Add(double cold, double edit, double yaml)
        {
            Cold.Add(cold);
            Edit.Add(edit);
            Yaml.Add(yaml);
        }
    }
}
