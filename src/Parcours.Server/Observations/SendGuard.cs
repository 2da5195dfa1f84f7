using Parcours.Server.Platform;

namespace Parcours.Server.Observations;

/// <summary>[S57.8] At most 30 new observations a minute from one address, and 200 from all; the page they are written on is shown 120 and 600 times.</summary>
internal sealed class SendGuard(TimeProvider clock)
{
    private readonly RateWindow sent = new(clock, 30, 200);
    private readonly RateWindow shown = new(clock, 120, 600);

    /// <summary>Counts one more observation from an address. False when it is not taken now.</summary>
    public bool Take(string from) => sent.Take(from);

    /// <summary>Counts one more page for an address. False when it is not shown now.</summary>
    public bool Show(string from) => shown.Take(from);
}
