using System.Net;
using System.Net.Sockets;

namespace Parcours.Tests;

/// <summary>Ports that nobody listens on.</summary>
internal static class Ports
{
    // Below those that the system gives to whoever calls out: a port of ours must still be free when a server opens it later.
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int next = Environment.ProcessId * 37 % Count;

    /// <summary>A free port that this process was never given.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Increment(ref next) & int.MaxValue) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody is there: the next one.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }
}
