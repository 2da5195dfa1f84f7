using Parcours.Server.Platform;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>What is kept in memory is there while it is used, and goes when it is not: a server runs for months.</summary>
[Rule("A7")]
public sealed class KeptTests : IDisposable
{
    private readonly HandClock clock = new();
    private readonly Kept<int, string> kept;

    public KeptTests() => kept = new Kept<int, string>(clock);

    [Fact]
    public void What_is_asked_for_stays_and_what_is_not_goes()
    {
        kept.Keep(1, "used");
        kept.Keep(2, "forgotten");
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(Kept<int, string>.Unused - TimeSpan.FromMinutes(1));
            Assert.Equal("used", kept.Find(1));
        }

        Assert.Null(kept.Find(2));
        clock.Advance(Kept<int, string>.Unused + TimeSpan.FromMinutes(1));
        Assert.Null(kept.Find(1));
    }

    [Fact]
    public void What_is_removed_is_forgotten_at_once()
    {
        kept.Keep(1, "one");
        kept.Keep(2, "two");
        kept.Forget(key => key == 1);
        Assert.Equal((null, "two"), (kept.Find(1), kept.Find(2)));
    }

    public void Dispose() => kept.Dispose();
}
