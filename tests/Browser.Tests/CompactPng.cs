using System.Buffers.Binary;
using System.IO.Compression;

namespace Community.Browser.Tests;

/// <summary>A picture of a page with 48 colours, which is all it takes, in a fraction of the bytes. Source: <see href="https://www.w3.org/TR/png-3/"/>.</summary>
internal static class CompactPng
{
    private const int Colours = 48, Signature = 8;

    /// <param name="png">As a browser makes it: 8 bits each of red, green, blue and perhaps alpha, not interlaced.</param>
    public static byte[] Of(byte[] png)
    {
        var (width, height, channels, data) = Read(png);
        var pixels = Unfilter(Inflate(data), width, height, channels);
        // Colours that hardly differ are one.
        var common = pixels.GroupBy(colour => colour & 0xF8F8F8).OrderByDescending(group => group.Count()).Take(Colours)
            .Select(group => group.GroupBy(colour => colour).MaxBy(same => same.Count())!.Key).ToArray();
        var nearest = new Dictionary<int, byte>();
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
            {
                var colour = pixels[(y * width) + x];
                if (!nearest.TryGetValue(colour, out var index))
                    nearest[colour] = index = (byte)Enumerable.Range(0, common.Length).MinBy(i => Distance(common[i], colour));
                rows.WriteByte(index);
            }
        }
        return Write(width, height, common, rows.ToArray());
    }

    private static (int Width, int Height, int Channels, byte[] Data) Read(byte[] png)
    {
        var (width, height, channels) = (0, 0, 3);
        using var data = new MemoryStream();
        for (var at = Signature; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            var content = png.AsSpan(at + 8, length);
            if (type is "IHDR")
                (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]), content[9] == 6 ? 4 : 3);
            else if (type is "IDAT")
                data.Write(content);
            at += length + 12;
        }
        return (width, height, channels, data.ToArray());
    }

    private static byte[] Inflate(byte[] data)
    {
        using var whole = new MemoryStream();
        using var inflating = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        inflating.CopyTo(whole);
        return whole.ToArray();
    }

    private static int[] Unfilter(byte[] rows, int width, int height, int channels)
    {
        var (stride, pixels) = (width * channels, new int[width * height]);
        var (above, row) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows[y * (stride + 1)];
            for (var i = 0; i < stride; i++)
            {
                var (left, up, corner) = (i < channels ? 0 : row[i - channels], above[i], i < channels ? 0 : above[i - channels]);
                row[i] = (byte)(rows[(y * (stride + 1)) + 1 + i] + filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = (row[x * channels] << 16) | (row[(x * channels) + 1] << 8) | row[(x * channels) + 2];
            (above, row) = (row, above);
        }
        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = ((one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static byte[] Write(int width, int height, int[] colours, byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, [.. colours.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflating.Write(rows);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] checkedPart = [.. type, .. content];
        png.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(checkedPart));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }
}
