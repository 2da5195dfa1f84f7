using System.Collections.Concurrent;

namespace Parcours.Server.Guests;

/// <summary>[S59.1] What one guest may ask over HTTP: 100 requests at once and 10 a second from then on, far above what a hand does.</summary>
internal sealed class GuestRate(TimeProvider clock)
{
    private const double PerSecond = 10;
    private const double Burst = 100;

    private readonly ConcurrentDictionary<Guid, Bucket> guests = new();

    /// <summary>Takes one request of a guest; false when there is none left.</summary>
    public bool Takes(Guid guest) => guests.GetOrAdd(guest, _ => new Bucket(clock)).Takes();

    /// <summary>How many guests are counted now.</summary>
    public int Count => guests.Count;

    /// <summary>Forgets who may ask as much as anybody who comes anew: what is counted does not grow with those who came.</summary>
    public void Forget()
    {
        foreach (var guest in guests.Where(each => each.Value.IsFull)) guests.TryRemove(guest);
    }

    private sealed class Bucket(TimeProvider clock)
    {
        private readonly Lock gate = new();
        private double left = Burst;
        private long last = clock.GetTimestamp();

        public bool IsFull
        {
            get
            {
                lock (gate) return left + (clock.GetElapsedTime(last).TotalSeconds * PerSecond) >= Burst;
            }
        }

        public bool Takes()
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                left = Math.Min(Burst, left + (clock.GetElapsedTime(last, now).TotalSeconds * PerSecond));
                last = now;
                if (left < 1) return false;
                left--;
                return true;
            }
        }
    }
}
