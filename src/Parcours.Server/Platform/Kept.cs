using Microsoft.Extensions.Caching.Memory;

namespace Parcours.Server.Platform;

/// <summary>What is computed or loaded once and kept while somebody uses it: gone when nobody asked for 20 minutes.</summary>
internal sealed class Kept<TKey, TValue>(TimeProvider clock) : IDisposable
    where TKey : notnull
    where TValue : class
{
    /// <summary>How long something is kept that nobody asks for.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { Clock = new Clock(clock) });

    /// <summary>What is kept; null when it never was, or is gone.</summary>
    public TValue? Find(TKey key) => cache.Get<TValue>(key);

    /// <summary>Keeps a value in the place of the one before.</summary>
    public TValue Keep(TKey key, TValue value)
    {
        cache.Set(key, value, new MemoryCacheEntryOptions { SlidingExpiration = Unused });
        return value;
    }

    /// <summary>Forgets what a condition holds for.</summary>
    public void Forget(Func<TKey, bool> gone)
    {
        foreach (var key in cache.Keys.Where(key => gone((TKey)key))) cache.Remove(key);
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private sealed class Clock(TimeProvider time) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
