using Prowler.Aws.Secrets;
using Xunit.Abstractions;

namespace Prowler.Aws.Tests.Secrets;

public class CorpusTests(ITestOutputHelper output)
{
    private static readonly List<CorpusFile> Files = [.. CorpusFile.All()];

    /// <remarks>
    /// The rules were mended after the first look at the corpus. The files named <c>held-…</c> were written afterwards and the rules
    /// left as they were, so these tell what to expect of data that nobody has seen. Do not tune the rules to them: write new ones.
    /// </remarks>
    [Theory]
    [InlineData(false, 0.05, 0.03)]
    [InlineData(true, 0.30, 0.05)]
    public void Few_secrets_are_missed_and_few_others_taken_for_one(bool isHeldOut, double mostMissed, double mostWrong)
    {
        var files = Files.Where(file => file.Name.StartsWith("held-", StringComparison.Ordinal) == isHeldOut).ToList();
        var (secrets, lookalikes) = (files.Sum(file => file.Secrets.Count), files.Sum(file => file.Lookalikes.Count));
        List<string> missed = [], wrong = [];
        foreach (var file in files)
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
        Assert.True(secrets >= 40 && lookalikes >= 40, $"The corpus has only {secrets} secrets and {lookalikes} others.");
        Assert.True(missed.Count <= secrets * mostMissed, $"{missed.Count} of {secrets} secrets are missed:\n{string.Join('\n', missed)}");
        Assert.True(wrong.Count <= lookalikes * mostWrong, $"{wrong.Count} of {lookalikes} others are taken for secrets:\n{string.Join('\n', wrong)}");
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
