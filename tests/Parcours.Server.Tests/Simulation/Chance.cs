namespace Parcours.Tests.Simulation;

/// <summary>All chance of a simulation comes from its seed.</summary>
internal sealed class Chance(int seed)
{
#pragma warning disable CA5394 // A seeded, repeatable source is the point.
    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);

    public bool OneIn(int many) => random.Next(many) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
#pragma warning restore CA5394
}
