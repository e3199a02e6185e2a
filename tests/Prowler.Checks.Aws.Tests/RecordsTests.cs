using System.Reflection;
using Prowler.Aws;

namespace Prowler.Checks.Aws.Tests;

/// <summary>A plugin that makes a record by hand must still compile, and run, when the record gets one member more.</summary>
public class RecordsTests
{
    // With three, a reader still knows which is which.
    private const int MostPositions = 3;

    public static TheoryData<string> Assemblies => [typeof(AwsAccount).Assembly.GetName().Name!, typeof(AwsChecks).Assembly.GetName().Name!];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_records_of_many_members_are_made_by_their_names(string assembly)
    {
        var records = Assembly.Load(assembly).GetExportedTypes().Where(IsRecord).ToList();

        Assert.NotEmpty(records);
        Assert.Empty(records.Where(record => Positions(record) > MostPositions).Select(record => record.FullName));
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static int Positions(Type record) => record.GetConstructors().Select(constructor => constructor.GetParameters().Length).DefaultIfEmpty().Max();
}
