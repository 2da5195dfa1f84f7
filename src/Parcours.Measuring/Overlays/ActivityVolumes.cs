namespace Parcours.Measuring;

/// <summary>How often an activity occurs on a channel ("" when the log has none), in events and in cases.</summary>
public sealed record ActivityVolume(string Activity, string Channel, int Events, int Cases);

/// <summary>[M7] What there is to bind in a log.</summary>
public static class ActivityVolumes
{
    /// <summary>Every (activity, channel) of the log, by falling number of events, then name.</summary>
    public static ImmutableArray<ActivityVolume> Of(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var channels = log.Extras.Channel;
        var counts = new Dictionary<(int Activity, int Channel), (int Events, int Cases, int LastCase)>();
        for (var c = 0; c < log.CaseCount; c++)
        {
            for (var e = log.CaseOffsets[c]; e < log.CaseOffsets[c + 1]; e++)
            {
                var key = (log.Activities[e], channels is null ? -1 : channels.Ids.Span[e]);
                var known = counts.TryGetValue(key, out var found) ? found : (Events: 0, Cases: 0, LastCase: -1);
                counts[key] = (known.Events + 1, known.LastCase == c ? known.Cases : known.Cases + 1, c);
            }
        }

        return
        [
            .. counts.Select(pair => new ActivityVolume(
                log.ActivityNames[pair.Key.Activity], pair.Key.Channel < 0 ? "" : channels!.Names[pair.Key.Channel], pair.Value.Events, pair.Value.Cases))
                .OrderByDescending(volume => volume.Events).ThenBy(volume => volume.Activity, StringComparer.Ordinal).ThenBy(volume => volume.Channel, StringComparer.Ordinal),
        ];
    }
}
