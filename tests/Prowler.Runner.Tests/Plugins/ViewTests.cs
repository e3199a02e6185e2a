using Prowler.Checks.Aws;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>Nothing that a plugin can do is lost behind names that the plugin chooses.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly ProwlerRun _prowler = new() { Packs = AwsChecks.Packs };

    /// <summary>What was printed, as one line.</summary>
    private string Printed => string.Join(' ', _prowler.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _prowler.Dispose();

    [Fact]
    public async Task Of_the_pack_s_own_code_each_member_is_shown_once()
    {
        var calls = string.Concat(Enumerable.Range(0, 30).Select(number => $"static object A{number}(Type type) => Activator.CreateInstance(type);"));
        await ShowAsync(new PackSource
        {
            Code = $$"""
                static class Many
                {
                    {{calls}}
                    static object B(System.Reflection.MethodBase method) => method.Invoke(null, null);
                    static object C(System.Reflection.PropertyInfo property) => property.GetValue(null);
                    static object D(System.Reflection.FieldInfo field) { field.SetValue(null, null); return null; }
                    static object E(Type type) => type.InvokeMember("x", 0, null, null, null);
                    static object F(System.Reflection.MethodInfo method) => method.CreateDelegate<Action>();
                    static object Z() => System.Diagnostics.Process.Start("aws");
                }
                """,
        });

        foreach (var member in (string[])["Reflection.MethodBase.Invoke", "Reflection.PropertyInfo.GetValue", "Reflection.FieldInfo.SetValue",
            "Type.InvokeMember", "Reflection.MethodInfo.CreateDelegate"])
        {
            Assert.Contains($"System.{member} in Acme.Many.", Printed);
        }

        Assert.Equal(2, Printed.Split("System.Activator.CreateInstance in ").Length);
        Assert.Contains("Not proved: another program can do anything: System.Diagnostics.Process.Start in Acme.Many.Z in Acme.Small", Printed);
        Assert.Contains("Processes: System.Diagnostics.Process.Start in Acme.Many.Z in Acme.Small", Printed);
    }

    [Fact]
    public async Task Of_libraries_each_kind_is_shown()
    {
        var lib = new PackSource
        {
            Assembly = "Lib",
            Whole = """
                public class Lib
                {
                    static void A(System.IO.DirectoryInfo folder) { folder.Create(); folder.Delete(); folder.Refresh(); }
                    static void B() { System.IO.File.Delete(""); System.IO.File.Copy("", ""); System.IO.File.Move("", ""); System.IO.File.ReadAllText(""); }
                    static object Z() => System.Diagnostics.Process.Start("aws");
                }
                """,
        }.Compile();
        var pack = new PackSource { Code = "static class Uses { static object L = new Lib(); }", References = new Dictionary<string, byte[]> { ["Lib"] = lib } };

        await ShowAsync(pack, ("prowler-plugin/net10.0/Lib.dll", lib));

        Assert.Matches("Files, in libraries: (System.IO.[^,]+ in Lib.. in Lib(, )?){5} and 2 more", Printed);
        Assert.Contains("Processes, in libraries: System.Diagnostics.Process.Start in Lib.Z in Lib", Printed);
        Assert.Contains("Not proved: another program can do anything, in libraries: System.Diagnostics.Process.Start in Lib.Z in Lib", Printed);
    }

    [Fact]
    public async Task A_long_list_of_checks_says_how_many_more_there_are()
    {
        await ShowAsync(new PackSource { Checks = [.. Enumerable.Range(100, 120).Select(number => $"acme_{number}")] });

        Assert.Contains("120 checks", Printed);
        Assert.Contains("acme_149 and 70 more: prowler plugin list --json names all, once it is added", Printed);
        Assert.DoesNotContain("acme_150", Printed);
    }

    private async Task ShowAsync(PackSource pack, params (string Name, byte[] Content)[] others)
    {
        var package = PackageFile.Write(_prowler.Folder, pack.Assembly, "1.0.0", [($"prowler-plugin/net10.0/{pack.Assembly}.dll", pack.Compile()), .. others]);
        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package]));
        Assert.Contains("nobody is here to be asked", _prowler.Error);
    }
}
