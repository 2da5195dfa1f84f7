namespace Parcours.Demo.Log;

/// <summary>When each channel is open: people call by day, technicians rest on Sunday, and a machine's e-mail waits for the morning.</summary>
internal static class Calendar
{
    /// <summary>First day of the log, a Thursday.</summary>
    public static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>First instant after the log.</summary>
    public static readonly DateTime End = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The instant itself when the channel is open then, else an instant of its next opening.</summary>
    public static DateTime Open(DateTime wanted, string channel, Random chance)
    {
        var (opens, closes) = Hours(channel);
        var day = wanted.Date;
        if (wanted.Hour >= closes) day = day.AddDays(1);
        while (Closed(day, channel)) day = day.AddDays(1);
        return day == wanted.Date && wanted.Hour >= opens
            ? wanted
            : day.AddHours(opens).AddSeconds(chance.Next((closes - opens) * 1800));
    }

    private static (int Opens, int Closes) Hours(string channel) => channel switch
    {
        "telephone" => (8, 20),
        "boutique" => (10, 19),
        "terrain" or "backoffice" => (8, 18),
        _ => (6, 23),
    };

    private static bool Closed(DateTime day, string channel) =>
        channel is "telephone" or "boutique" or "terrain" or "backoffice"
        && (day.DayOfWeek == DayOfWeek.Sunday || (channel == "backoffice" && day.DayOfWeek == DayOfWeek.Saturday));
}
