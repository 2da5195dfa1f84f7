namespace Parcours.Measuring;

/// <summary>[M8] A channel that the log does not tell cannot be wrong.</summary>
internal static class ChannelRule
{
    public static bool Allows(ModelStep step, int channel) => step.Channels.IsDefaultOrEmpty || channel < 0 || step.Channels.Contains(channel);
}

/// <summary>[M8] A step's limit bounds the gap since the event before it in the case; a first event has no gap.</summary>
internal static class LimitRule
{
    public static bool Keeps(ModelStep step, CaseSequences sequences, int start, int index)
    {
        if (step.LimitSeconds is not { } limit || index == 0) return true;
        return DurationStats.Seconds(sequences.TimeAt(start + index) - sequences.TimeAt(start + index - 1)) <= limit;
    }
}
