namespace Parcours.Files.Tests;

public class TimeTests
{
    [Theory, Rule("M2")]
    [InlineData("iso", "2024-03-31T01:30:00+01:00", "2024-03-31T00:30:00")]
    [InlineData("iso", "2024-03-31 01:30:00.933000000", "2024-03-31T01:30:00.933")]
    [InlineData("iso", "2024-03-31T01:30Z", "2024-03-31T01:30:00")]
    [InlineData("iso", "1948-06-01", "1948-06-01T00:00:00")]
    [InlineData("iso", "2024-03-31T01:30:00-0230", "2024-03-31T04:00:00")]
    [InlineData("dmy", "17-10-2022 08:59:00", "2022-10-17T08:59:00")]
    [InlineData("dmy", "7/1/2022", "2022-01-07T00:00:00")]
    [InlineData("mdy", "10/17/2022 1:05 PM", "2022-10-17T13:05:00")]
    [InlineData("epoch-s", "1700000000", "2023-11-14T22:13:20")]
    [InlineData("epoch-ms", "1700000000500", "2023-11-14T22:13:20.5")]
    [InlineData("dd.MM.yy HH:mm", "17.10.22 08:59", "2022-10-17T08:59:00")]
    public void Instants_are_read(string format, string text, string utc)
    {
        Assert.True(new TimeReader(format, "", "UTC").TryRead(Encoding.UTF8.GetBytes(text), out var ticks));
        Assert.Equal(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), new DateTime(ticks));
    }

    [Theory]
    [InlineData("iso", "2024-02-30"), InlineData("iso", "2024-01-01T25:00"), InlineData("iso", "2024-01-01T10:00:00+1"), InlineData("iso", "20240101"), InlineData("iso", "2024-01-01Tx")]
    [InlineData("iso", "2024-01-257"), InlineData("iso", "2024-01-01T10:00:00junk"), InlineData("dmy", "31-04-2022"), InlineData("dmy", "12/25/2022"), InlineData("dmy", "12/05/22"), InlineData("epoch-s", "99999999999999999"), InlineData("iso", "")]
    public void What_is_not_an_instant_is_not_read(string format, string text)
    {
        var reader = new TimeReader(format, "", "UTC");
        reader.TryRead("2024-02-01"u8, out _);
        Assert.False(reader.TryRead(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Times_without_offset_are_of_the_zone_of_the_mapping()
    {
        var reader = new TimeReader("iso", "", "Europe/Paris");
        Assert.True(reader.TryRead("2024-07-01T12:00:00"u8, out var summer));
        Assert.Equal(10, new DateTime(summer).Hour);
        Assert.True(reader.TryRead("2024-01-01T12:00:00"u8, out var winter));
        Assert.Equal(11, new DateTime(winter).Hour);
        Assert.True(reader.TryRead("2024-01-01T12:00:00Z"u8, out var told));
        Assert.Equal(12, new DateTime(told).Hour);
    }
}
