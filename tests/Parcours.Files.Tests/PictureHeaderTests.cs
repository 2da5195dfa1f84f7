using System.Buffers.Binary;
using Parcours.Files;

namespace Parcours.Tests;

/// <summary>S53.6: what a picture is, by its bytes; hostile files are told apart without decoding a pixel.</summary>
[Rule("S53.6")]
public sealed class PictureHeaderTests
{
    [Fact]
    public void Png_jpeg_and_webp_say_their_size()
    {
        Assert.Equal((new PictureHeader("image/png", 640, 480), null), PictureHeader.Read(SamplePictures.Png(640, 480)));
        Assert.Equal((new PictureHeader("image/jpeg", 1600, 900), null), PictureHeader.Read(SamplePictures.Jpeg(1600, 900)));
        Assert.Equal((new PictureHeader("image/webp", 320, 200), null), PictureHeader.Read(SamplePictures.WebP(320, 200)));
    }

    [Fact]
    public void A_picture_that_was_cut_anywhere_is_refused_and_never_trusted()
    {
        foreach (var whole in new[] { SamplePictures.Png(64, 48), SamplePictures.Jpeg(64, 48), SamplePictures.WebP(64, 48) })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                var (header, fault) = PictureHeader.Read(whole.AsSpan(0, length));
                Assert.True(header is null && fault is PictureFault.Cut or PictureFault.NoPicture, $"{length} of {whole.Length} bytes: {header}");
            }
        }
    }

    [Theory]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("BM6\u0000")]
    [InlineData("")]
    public void Anything_else_is_no_picture_whatever_it_is_called(string content) =>
        Assert.Equal((null, PictureFault.NoPicture), PictureHeader.Read(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(12_001, 1)]
    [InlineData(8_000, 8_000)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void A_picture_too_large_to_decode_is_told_by_its_header_whole_or_not(uint width, uint height)
    {
        Assert.Equal((null, PictureFault.TooManyPixels), PictureHeader.Read(SamplePictures.Png(width, height)));
        Assert.Equal((null, PictureFault.TooManyPixels), PictureHeader.Read(SamplePictures.Png(width, height).AsSpan(0, 40)));
    }

    [Fact]
    public void Chance_bytes_after_a_true_beginning_never_break_the_reader()
    {
        var chance = new Random(7);
        foreach (var start in new[] { SamplePictures.Png(9, 9), SamplePictures.Jpeg(9, 9), SamplePictures.WebP(9, 9) })
        {
            for (var round = 0; round < 300; round++)
            {
                var bytes = (byte[])start.Clone();
                for (var hits = chance.Next(1, 6); hits > 0; hits--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                var (header, fault) = PictureHeader.Read(bytes);
                Assert.True(header is null != fault is null, Convert.ToHexString(bytes));
            }
        }
    }

    [Fact]
    public void A_chunk_that_says_it_is_longer_than_the_file_ends_the_reading()
    {
        var bytes = SamplePictures.Png(10, 10);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(33), uint.MaxValue);
        Assert.Equal((null, PictureFault.Cut), PictureHeader.Read(bytes));
    }
}
