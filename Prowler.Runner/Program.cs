using System.Text;
using Prowler.Checks.Aws;
#if !NATIVE
using Prowler.Plugins.Installed;
#endif
using Prowler.Runner;
using Prowler.Runner.Plugins;
using Prowler.Runner.Scanning;
using Prowler.Runner.Terminal;

// Summaries draw with characters that older code pages lack.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupts = new Interrupts();
using var demo = new DemoRecording();
var host = new RunnerHost
{
    Output = Stream(Console.Out, Console.IsOutputRedirected),
    Error = Stream(Console.Error, Console.IsErrorRedirected),
    Variable = Environment.GetEnvironmentVariable,
    BuiltInPacks = () => AwsChecks.Packs,
#if NATIVE
    Plugins = new NoPlugins(),
#else
    Plugins = new UserPlugins(new PluginHome(PluginHome.Locate(Environment.GetEnvironmentVariable("PROWLER_HOME")), TimeProvider.System)),
#endif
    ReadLine = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.ReadLine,
    OpenSession = OpenedSession.OpenAwsAsync,
    DemoRecording = demo.Locate,
};
return await new ProwlerApp(host).RunAsync(args, interrupts.Token);

static OutputStream Stream(TextWriter writer, bool redirected) => redirected || Environment.GetEnvironmentVariable("TERM") == "dumb"
    ? OutputStream.Piped(writer)
    : new OutputStream(writer, true, static () => (Console.WindowWidth, Console.WindowHeight));
