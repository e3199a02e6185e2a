using Prowler.Checks.Aws.Secrets;
using Xunit.Abstractions;

namespace Prowler.Checks.Aws.Tests.Secrets;

public class CorpusTests(ITestOutputHelper output)
{
    private static readonly List<CorpusFile> Files = [.. CorpusFile.All()];

    [Fact]
    public void Few_secrets_are_missed_and_few_others_taken_for_one()
    {
        var (secrets, lookalikes) = (Files.Sum(file => file.Secrets.Count), Files.Sum(file => file.Lookalikes.Count));
        List<string> missed = [], wrong = [];
        foreach (var file in Files)
        {
            var found = SecretDetector.Detect(file.Text);
            missed.AddRange(file.Secrets.Where(secret => !found.Any(item => Overlap(item, secret))).Select(secret => $"{file.Name}: {Line(file, secret.Start.Value)}"));
            wrong.AddRange(found
                .Where(item => !file.Secrets.Any(secret => Overlap(item, secret)))
                .Select(item => $"{file.Name}: {item.Rule.Name}: {Line(file, item.Start)}"));
        }

        output.WriteLine($"{missed.Count} of {secrets} secrets missed ({(double)missed.Count / secrets:P1}):");
        missed.ForEach(output.WriteLine);
        output.WriteLine($"{wrong.Count} of {lookalikes} others taken for secrets ({(double)wrong.Count / lookalikes:P1}):");
        wrong.ForEach(output.WriteLine);
        Assert.True(secrets >= 60 && lookalikes >= 150, $"The corpus has only {secrets} secrets and {lookalikes} others.");
        Assert.True(missed.Count <= secrets * 0.05, $"{missed.Count} of {secrets} secrets are missed:\n{string.Join('\n', missed)}");
        Assert.True(wrong.Count <= lookalikes * 0.03, $"{wrong.Count} of {lookalikes} others are taken for secrets:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Each_file_without_its_secrets_is_found_to_have_the_same_ones()
    {
        foreach (var file in Files)
        {
            var redacted = SecretRedaction.Redact(file.Text);

            Assert.Equal(Places(file.Text), Places(redacted));
            foreach (var secret in SecretDetector.Detect(file.Text))
                Assert.DoesNotContain(file.Text.Substring(secret.Start, secret.Length), redacted.Substring(secret.Start, secret.Length), StringComparison.Ordinal);
        }

        static IEnumerable<(string, int)> Places(string text) => SecretDetector.Detect(text).Select(secret => (secret.Rule.Name, secret.Start));
    }

    private static bool Overlap(DetectedSecret found, Range secret) =>
        found.Start < secret.End.Value && secret.Start.Value < found.Start + found.Length;

    private static string Line(CorpusFile file, int position)
    {
        var start = file.Text.LastIndexOf('\n', Math.Max(position - 1, 0)) + 1;
        var end = file.Text.IndexOf('\n', position);
        return file.Text[start..(end < 0 ? file.Text.Length : end)];
    }
}
