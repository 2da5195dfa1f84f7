using System.Collections.Concurrent;

namespace Parcours.Server.Guests;

/// <summary>
/// [S59.1] What one guest may ask over HTTP: 100 requests at once and 10 a second from then on, far above what a hand does. The pictures of
/// a map are asked for all at once and have a bucket of their own: 1,000, and 100 a second.
/// </summary>
internal sealed class GuestRate(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Guid Guest, bool IsPicture), Bucket> guests = new();

    /// <summary>Takes one request of a guest; false when there is none left.</summary>
    public bool Takes(Guid guest, bool isPicture = false) =>
        guests.GetOrAdd((guest, isPicture), _ => isPicture ? new Bucket(clock, 1_000, 100) : new Bucket(clock, 100, 10)).Takes();

    /// <summary>How many buckets are counted now.</summary>
    public int Count => guests.Count;

    /// <summary>Forgets who may ask as much as anybody who comes anew: what is counted does not grow with those who came.</summary>
    public void Forget()
    {
        foreach (var guest in guests.Where(each => each.Value.IsFull)) guests.TryRemove(guest);
    }

    private sealed class Bucket(TimeProvider clock, double burst, double perSecond)
    {
        private readonly Lock gate = new();
        private double? left;
        private long last = clock.GetTimestamp();

        public bool IsFull
        {
            get
            {
                lock (gate) return (left ?? burst) + (clock.GetElapsedTime(last).TotalSeconds * perSecond) >= burst;
            }
        }

        public bool Takes()
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                left = Math.Min(burst, (left ?? burst) + (clock.GetElapsedTime(last, now).TotalSeconds * perSecond));
                last = now;
                if (left < 1) return false;
                left--;
                return true;
            }
        }
    }
}
