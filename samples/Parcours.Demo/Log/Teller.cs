using System.Globalization;
using Parcours.Demo.Study;
using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>Tells a walk as rows of the log: wording, instants, resources, and the answers of the few customers who are asked.</summary>
internal sealed class Teller(Random chance)
{
    private const double AnswerShare = 0.14;
    private const double UnboundShare = 0.04;

    private static readonly Dictionary<string, Wording> Words = Wording.All.ToDictionary(wording => wording.Touchpoint, StringComparer.Ordinal);

    /// <summary>The events of a case in order of time, at least a second apart, all before <see cref="Calendar.End"/>.</summary>
    public List<LogEvent> Tell(int number, Walk walk)
    {
        var days = (Calendar.End - Calendar.First).Days;
        while (true)
        {
            days = chance.Next(days);
            var events = Tell(number, walk, Calendar.First.AddDays(days).AddSeconds(chance.Next(6 * 3600, 23 * 3600)));
            if (events[^1].At < Calendar.End || days == 0) return events;
        }
    }

    private List<LogEvent> Tell(int number, Walk walk, DateTime at)
    {
        var events = new List<LogEvent>(walk.Touchpoints.Count + 1);
        var adviser = chance.Next(1, 61);
        foreach (var touchpoint in walk.Touchpoints)
        {
            var words = Words[touchpoint];
            var wait = TimeSpan.FromSeconds(1 + Math.Round(3600 * (words.LeastHours + (words.MeanHours * Exponential()))));
            at = Calendar.Open(events.Count == 0 ? at : at + wait, words.Channel, chance);
            events.Add(new LogEvent(number, Activity(words), at, words.Channel, Resource(words.Channel, adviser), Nps(words, walk)));
        }

        if (chance.NextDouble() < UnboundShare) AddUnbound(events);
        return events;
    }

    /// <summary>Capped at three times the mean, so that every case ends within the quarter.</summary>
    private double Exponential() => Math.Min(3, -Math.Log(1 - chance.NextDouble()));

    private string Activity(Wording words) =>
        words.Activities.Length == 1 || chance.NextDouble() < 0.85 ? words.Activities[0] : words.Activities[1];

    private string Resource(string channel, int adviser) => channel switch
    {
        "telephone" => Numbered("conseiller", adviser),
        "boutique" => Numbered("boutique", (adviser % 14) + 1),
        "terrain" => Numbered("technicien", chance.Next(1, 41)),
        "backoffice" => Numbered("gestion", (adviser % 9) + 1),
        _ => "automate",
    };

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number:00}");

    /// <summary>Promoter 9-10, passive 7-8, detractor 0-6, drawn so that promoters minus detractors is the aim and a quarter are passive.</summary>
    private int Nps(Wording words, Walk walk)
    {
        if (words.Nps is not { } aim || chance.NextDouble() >= AnswerShare) return -1;
        aim = Math.Clamp(aim + Mood(walk), -0.72, 0.72);
        var draw = chance.NextDouble();
        if (draw < (0.75 + aim) / 2) return chance.Next(9, 11);
        return draw < ((0.75 + aim) / 2) + 0.25 ? chance.Next(7, 9) : chance.Next(0, 7);
    }

    private static double Mood(Walk walk) => walk switch
    {
        { Class: PathKind.Anomaly } => -0.35,
        { Label: "fidelite" } => 0.28,
        { Label: "resolue" } => 0.12,
        { Class: null } => -0.12,
        _ => 0,
    };

    private void AddUnbound(List<LogEvent> events)
    {
        var after = chance.Next(events.Count - 1);
        if (events[after + 1].At - events[after].At is var gap && gap < TimeSpan.FromMinutes(5)) return;
        events.Insert(after + 1, new LogEvent(events[0].Case, Wording.Unbound, events[after].At.AddSeconds(Math.Round(gap.TotalSeconds / 2)), "email", "automate", -1));
    }
}
