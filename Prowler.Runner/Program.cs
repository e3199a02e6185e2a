using System.Text;
using Prowler.Checks.Aws;
using Prowler.Runner;
using Prowler.Runner.Plugins.Installed;
using Prowler.Runner.Scanning;
using Prowler.Runner.Terminal;

// Summaries draw with characters that older code pages lack.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupts = new Interrupts();
var host = new RunnerHost
{
    Output = Stream(Console.Out, Console.IsOutputRedirected),
    Error = Stream(Console.Error, Console.IsErrorRedirected),
    Variable = Environment.GetEnvironmentVariable,
    BuiltInPacks = () => AwsChecks.Packs,
    Plugins = new PluginHome(PluginHome.Locate(Environment.GetEnvironmentVariable("PROWLER_HOME")), TimeProvider.System),
    ReadLine = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.ReadLine,
    OpenSession = OpenedSession.OpenAwsAsync,
    DemoRecording = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip"),
};
return await new ProwlerApp(host).RunAsync(args, interrupts.Token);

static OutputStream Stream(TextWriter writer, bool redirected) => redirected || Environment.GetEnvironmentVariable("TERM") == "dumb"
    ? OutputStream.Piped(writer)
    : new OutputStream(writer, true, static () => (Console.WindowWidth, Console.WindowHeight));
