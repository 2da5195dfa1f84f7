namespace Parcours.Measuring;

/// <summary>[M7] Counts what no binding takes.</summary>
internal static class UnboundReport
{
    private const int ExampleCount = 3;

    public static ImmutableArray<UnboundEvents> Of(EventLog log, int[] touchpointOf)
    {
        var channels = log.Extras.Channel;
        var found = new Dictionary<(int Activity, int Channel), (int Count, List<int> Cases)>();
        for (var c = 0; c < log.CaseCount; c++)
        {
            for (var e = log.CaseOffsets[c]; e < log.CaseOffsets[c + 1]; e++)
            {
                if (touchpointOf[e] >= 0) continue;
                var key = (log.Activities[e], channels is null ? -1 : channels.Ids.Span[e]);
                var (count, cases) = found.TryGetValue(key, out var known) ? known : (0, []);
                if (cases.Count < ExampleCount && (cases.Count == 0 || cases[^1] != c)) cases.Add(c);
                found[key] = (count + 1, cases);
            }
        }
        return [.. found.OrderByDescending(f => f.Value.Count).ThenBy(f => f.Key).Select(f => new UnboundEvents(
            log.ActivityNames[f.Key.Activity], f.Key.Channel < 0 ? null : channels!.Names[f.Key.Channel], f.Value.Count,
            Share.Wilson(f.Value.Count, log.EventCount), [.. f.Value.Cases.Select(c => log.CaseIds[c])]))];
    }
}
