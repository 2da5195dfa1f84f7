using System.Net;
using System.Net.Sockets;

namespace Parcours.Tests;

/// <summary>Ports that nobody listens on.</summary>
internal static class Ports
{
    private static readonly HashSet<int> Given = [];

    /// <summary>A free port that this process was never given: the system gives one again as soon as it is let go.</summary>
    public static int Free()
    {
        lock (Given)
        {
            while (true)
            {
                using var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                var port = ((IPEndPoint)listener.LocalEndpoint).Port;
                if (Given.Add(port)) return port;
            }
        }
    }
}
