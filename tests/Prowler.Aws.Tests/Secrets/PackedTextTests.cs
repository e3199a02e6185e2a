using System.Text;
using Prowler.Aws.Secrets;
using static Prowler.Testing.Packing;

namespace Prowler.Aws.Tests.Secrets;

public class PackedTextTests
{
    private const string Script = "#!/bin/bash\necho hi\n";

    [Fact]
    public void Plain_text_is_itself() => Assert.Equal([Script], Texts(Bytes(Script)));

    [Fact]
    public void Gzip_is_unpacked_also_twice() => Assert.Equal([Script], Texts(Gzip(Gzip(Bytes(Script)))));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_parts_of_a_message_are_read_each_in_its_encoding(string newline)
    {
        var message = Multipart("//", Part("text/x-shellscript", Script), Base64Part("text/cloud-config", Bytes("a: b\n")), Base64Part("application/x-gzip", Gzip(Bytes("c"))));

        Assert.Equal([Script.Trim(), "a: b", "c"], Texts(Bytes(message.Replace("\n", newline))).Select(text => text!.Replace("\r", "").Trim()));
    }

    [Fact]
    public void Messages_are_nested_and_packed()
    {
        var inner = Multipart("inner", Part("text/x-shellscript", "one"), Part("text/x-shellscript", "two"));

        Assert.Equal(["zero", "one", "two"], Texts(Gzip(Bytes(Multipart("outer", Part("text/plain", "zero"), inner)))).Select(text => text!.Trim()));
    }

    [Fact]
    public void A_message_of_one_body_is_read() => Assert.Equal([Script], Texts(Bytes(Base64Part("text/x-shellscript", Bytes(Script)))));

    [Fact]
    public void A_message_that_is_cut_off_is_read_as_far_as_it_goes() =>
        Assert.Equal(["one"], Texts(Bytes(Multipart("b", Part("text/plain", "one")).Replace("--b--\n", ""))).Select(text => text!.Trim()));

    [Theory]
    [InlineData("Content-Type: multipart/mixed\n\n--b\n\nx\n--b--\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\nno parts\n")]
    [InlineData("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%\n")]
    [InlineData("a\0b")]
    public void What_cannot_be_decoded_is_told(string data) => Assert.Equal([null], Texts(Bytes(data)));

    [Fact]
    public void What_is_no_text_is_told()
    {
        Assert.Equal([null], Texts([0xff, 0xfe, 0x41]));
        Assert.Equal([null], Texts([0x1f, 0x8b, 8, 0, 1, 2, 3]));
        Assert.Equal([null], Texts(Gzip(Bytes(Script))[..^12]));
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bomb = Gzip(Gzip(new byte[64 << 20]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal([null], Texts(bomb));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void Many_parts_together_are_bounded_too()
    {
        var part = Base64Part("application/gzip", Gzip(Encoding.ASCII.GetBytes(new string('a', 300_000))));

        var texts = Texts(Bytes(Multipart("b", part, part, part, part, part)));

        Assert.Equal([true, true, true, false, false], texts.Select(text => text is not null));
    }

    [Fact]
    public void Endless_nesting_ends()
    {
        var data = Bytes(Script);
        for (var i = 0; i < 20; i++) data = Gzip(data);

        Assert.Equal([null], Texts(data));
    }

    [Fact]
    public void What_is_not_changed_keeps_its_bytes()
    {
        var data = Gzip(Bytes(Multipart("b", Part("text/plain", "one"), Base64Part("text/plain", Bytes("two")))));

        Assert.Same(data, PackedText.Transform(data, (text, _) => text));
    }

    [Fact]
    public void What_is_changed_is_packed_as_it_was()
    {
        var data = Gzip(Bytes(Multipart("b", Part("text/plain", "one"), Base64Part("text/plain", Gzip(Bytes("two"))), Base64Part("text/plain", Bytes("three")))));

        var changed = PackedText.Transform(data, (text, isPart) => isPart ? text!.Replace("o", "0") : text);

        Assert.Equal(["0ne", "tw0", "three"], Texts(changed).Select(text => text!.Trim()));
        Assert.Equal([0x1f, 0x8b], changed[..2]);
    }

    [Fact]
    public void What_is_around_the_parts_is_read_and_changed_too()
    {
        var message = Multipart("b", "X-Part: one\n" + Part("text/plain", "body")).Replace("\n\n--b\n", "\n\nbefore\n--b\n", StringComparison.Ordinal) + "behind\n";

        var changed = Encoding.UTF8.GetString(PackedText.Transform(Bytes(message), (text, isPart) =>
            isPart ? text : text!.Replace("one", "ONE").Replace("before", "BEFORE").Replace("behind", "BEHIND").Replace("MIME", "mime")));

        Assert.Equal(message.Replace("one", "ONE").Replace("before", "BEFORE").Replace("behind", "BEHIND").Replace("MIME", "mime"), changed);
    }

    private static List<string?> Texts(byte[] data)
    {
        List<string?> texts = [];
        PackedText.Transform(data, (text, isPart) =>
        {
            if (isPart) texts.Add(text);
            return text;
        });
        return texts;
    }
}
