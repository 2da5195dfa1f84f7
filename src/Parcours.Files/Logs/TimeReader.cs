using System.Globalization;
using System.Text;

namespace Parcours.Files;

/// <summary>Reads instants of one format from bytes, to UTC ticks. See <see cref="LogMapping.TimeFormat"/>.</summary>
internal sealed class TimeReader
{
    private readonly string format;
    private readonly DateOrder? order;
    private readonly CultureInfo culture;
    private readonly TimeZoneInfo? zone;
    private int lastDate = -1;
    private long lastDateTicks;

    /// <summary>Throws <see cref="TimeZoneNotFoundException"/> or <see cref="CultureNotFoundException"/> for names that are not known.</summary>
    public TimeReader(string format, string culture, string timeZone)
    {
        this.format = format;
        this.culture = CultureInfo.GetCultureInfo(culture, predefinedOnly: true);
        zone = timeZone is "UTC" or "" ? null : TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        order = format switch { "iso" or "ymd" => DateOrder.YearFirst, "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => null };
    }

    private enum DateOrder
    {
        YearFirst,
        DayFirst,
        MonthFirst,
    }

    /// <summary>False when the text is not an instant of this format.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out long utcTicks)
    {
        text = text.Trim((byte)' ');
        if (order is { } dateOrder) return TryDigits(text, dateOrder, out utcTicks);
        return format switch
        {
            "epoch-s" => TryEpoch(text, TimeSpan.TicksPerSecond, out utcTicks),
            "epoch-ms" => TryEpoch(text, TimeSpan.TicksPerMillisecond, out utcTicks),
            "epoch-us" => TryEpoch(text, TimeSpan.TicksPerMicrosecond, out utcTicks),
            _ => TryPattern(text, out utcTicks),
        };
    }

    private bool TryDigits(ReadOnlySpan<byte> text, DateOrder dateOrder, out long utcTicks)
    {
        utcTicks = 0;
        var at = 0;
        if (!TryDate(text, dateOrder, ref at, out var date)) return false;
        if (at == text.Length) return ToUtc(date, out utcTicks);
        if (text[at] is not ((byte)'T' or (byte)' ' or (byte)'t')) return false;
        at++;
        if (!TryClock(text, ref at, out var clock)) return false;
        if (at == text.Length) return ToUtc(date + clock, out utcTicks);
        if (!TryOffset(text, ref at, out var offset)) return false;
        utcTicks = date + clock - offset;
        return at == text.Length && utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks;
    }

    private bool TryDate(ReadOnlySpan<byte> text, DateOrder dateOrder, ref int at, out long ticks)
    {
        ticks = 0;
        if (!Number(text, ref at, 4, out var first) || at + 1 >= text.Length) return false;
        var mark = text[at];
        if (mark is not ((byte)'-' or (byte)'/' or (byte)'.')) return false;
        at++;
        if (!Number(text, ref at, 2, out var second) || at + 1 >= text.Length || text[at] != mark) return false;
        at++;
        var lastStart = at;
        if (!Number(text, ref at, 4, out var third)) return false;
        var (year, month, day) = dateOrder switch
        {
            DateOrder.YearFirst => (first, second, third),
            DateOrder.DayFirst => (third, second, first),
            _ => (third, first, second),
        };
        if (dateOrder != DateOrder.YearFirst && at - lastStart != 4) return false;
        if (year < 1000 || month is < 1 or > 12 || day is < 1 or > 31) return false;
        var key = (year << 16) | (month << 8) | day;
        if (key != lastDate)
        {
            if (day > DateTime.DaysInMonth(year, month)) return false;
            lastDateTicks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
            lastDate = key;
        }
        ticks = lastDateTicks;
        return true;
    }

    /// <summary>hh:mm, hh:mm:ss, hh:mm:ss.fraction (digits past 100 ns are dropped), then AM or PM.</summary>
    private static bool TryClock(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (!Number(text, ref at, 2, out var hour) || at >= text.Length || text[at++] != (byte)':' || !Number(text, ref at, 2, out var minute)) return false;
        var second = 0;
        var fraction = 0L;
        if (at < text.Length && text[at] == (byte)':')
        {
            at++;
            if (!Number(text, ref at, 2, out second)) return false;
            if (at < text.Length && text[at] is (byte)'.' or (byte)',')
            {
                at++;
                var unit = TimeSpan.TicksPerSecond / 10;
                var from = at;
                for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++, unit /= 10) fraction += (text[at] - '0') * unit;
                if (at == from) return false;
            }
        }
        if (text.Length - at == 3 && text[at] == (byte)' ' && (text[at + 2] | 32) == 'm')
        {
            var half = text[at + 1] | 32;
            if (half is not ('a' or 'p') || hour is < 1 or > 12) return false;
            hour = (hour % 12) + (half == 'p' ? 12 : 0);
            at += 3;
        }
        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (text[at] == (byte)' ') at++;
        if (at < text.Length && (text[at] | 32) == 'z')
        {
            at++;
            return true;
        }
        if (at >= text.Length || text[at] is not ((byte)'+' or (byte)'-')) return false;
        var sign = text[at++] == '-' ? -1 : 1;
        var from = at;
        if (!Number(text, ref at, 2, out var hours) || at - from != 2) return false;
        if (at < text.Length && text[at] == (byte)':') at++;
        var minutes = 0;
        if (at < text.Length && !Number(text, ref at, 2, out minutes)) return false;
        ticks = sign * ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        return hours <= 18 && minutes < 60;
    }

    private static bool Number(ReadOnlySpan<byte> text, ref int at, int most, out int value)
    {
        value = 0;
        var from = at;
        for (; at < text.Length && at - from < most && (uint)(text[at] - '0') <= 9; at++) value = (value * 10) + (text[at] - '0');
        return at > from;
    }

    private static bool TryEpoch(ReadOnlySpan<byte> text, long unit, out long utcTicks)
    {
        utcTicks = 0;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        if (Math.Abs(value) > (decimal)DateTime.MaxValue.Ticks / unit) return false;
        utcTicks = DateTime.UnixEpoch.Ticks + (long)(value * unit);
        return utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks;
    }

    private bool TryPattern(ReadOnlySpan<byte> text, out long utcTicks)
    {
        utcTicks = 0;
        if (text.Length > 200) return false;
        var written = Encoding.UTF8.GetString(text);
        if (format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal))
        {
            if (!DateTimeOffset.TryParseExact(written, format, culture, DateTimeStyles.AssumeUniversal, out var instant)) return false;
            utcTicks = instant.UtcTicks;
            return true;
        }
        return DateTime.TryParseExact(written, format, culture, DateTimeStyles.None, out var local) && ToUtc(local.Ticks, out utcTicks);
    }

    /// <summary>A time without an offset is of the mapping's zone; one that a change of hour skips or repeats takes the standard offset.</summary>
    private bool ToUtc(long ticks, out long utcTicks)
    {
        utcTicks = ticks;
        if (ticks > DateTime.MaxValue.Ticks) return false;
        if (zone is not null) utcTicks -= zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Unspecified)).Ticks;
        return utcTicks >= 0;
    }
}
