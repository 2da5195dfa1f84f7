using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>
/// [L22] How often one person's presence is passed on. Everybody is told of everybody: a hundred cursors at 20 a second would be 200,000
/// messages a second, and a phone would read 2,000. Up to 25 people each has 20 a second; beyond, all together have what 25 have.
/// </summary>
internal static class PresencePace
{
    /// <summary>Most people who are all passed on 20 times a second.</summary>
    public const int Small = 25;

    /// <summary>Most people of a crowd who stay quick.</summary>
    public const int MostQuick = 8;

    /// <summary>Between two presences of one person among a few.</summary>
    public static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);

    /// <summary>However many there are, nobody stands still longer.</summary>
    public static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1);

    /// <summary>Between two presences of one of so many people.</summary>
    public static TimeSpan Of(int people, bool quick)
    {
        if (people <= Small || quick) return Quick;
        var crowd = (double)people / Small;
        var between = Quick * (crowd * crowd);
        return between < Slowest ? between : Slowest;
    }

    /// <summary>
    /// True for who stays quick in a crowd: the team, whom guests look to, and whom somebody of the team follows; unless they are a crowd
    /// themselves.
    /// </summary>
    public static bool IsQuick(Connection one, ICollection<Connection> all)
    {
        var followed = all.Where(each => each.Pass is null && each.Presence?.Follow is not null).Select(each => each.Presence!.Follow!.Value).ToHashSet();
        return Leads(one) && all.Count(Leads) <= MostQuick;

        bool Leads(Connection each) => each.Pass is null || followed.Contains(each.Instance);
    }
}
