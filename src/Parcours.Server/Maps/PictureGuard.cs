using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>[S62.1] A map is painted at most 60 times a minute for one address, and 240 times for all: a large one with its photos is much work.</summary>
internal sealed class PictureGuard(TimeProvider clock)
{
    private readonly RateWindow painted = new(clock, 60, 240);

    /// <summary>Counts one more picture for an address. False when it is not painted now.</summary>
    public bool Take(string from) => painted.Take(from);
}
