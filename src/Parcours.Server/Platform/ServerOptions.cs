using System.Net;

namespace Parcours.Server.Platform;

/// <summary>How a server is started.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Url">Where it listens: http://HOST:PORT on a loopback address.</param>
/// <param name="Web">Folder of the built web client, or null for the API alone.</param>
/// <param name="Guests">The address opened to other machines while somebody is invited: http://HOST:PORT, * for every network; null for * and the next port that is free when somebody is invited.</param>
/// <param name="Demo">A study file to open on first start, with the event log to import into it, or null.</param>
public sealed record ServerOptions(string Data, string Url = "http://localhost:5080", string? Web = null, DemoFiles? Demo = null, string? Guests = null)
{
    /// <summary>[S52] Where guests come in.</summary>
    /// <exception cref="StartupException">When the address is no URL.</exception>
    public Uri GuestAddress()
    {
        var own = Address();
        var text = Guests ?? $"http://*:{own.Port + 1}";
        return Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.Port != own.Port
            ? uri
            : throw new StartupException($"{text} is no address for guests: write it as http://*:5081, with another port than {own.Port}.");
    }

    /// <summary>[Issue: no accounts yet] The address, checked to be this machine's own.</summary>
    /// <exception cref="StartupException">When the address is no URL, or other machines could reach it.</exception>
    public Uri Address()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            throw new StartupException($"{Url} is no address to listen on: write it as http://localhost:5080.");
        }

        var own = uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        return own
            ? uri
            : throw new StartupException(
                $"Parcours listens on this machine only (localhost) until it has accounts: on {uri.Host} anybody on the network could read and change every study.");
    }
}

/// <summary>The demo: a study file and the log that belongs to it.</summary>
public sealed record DemoFiles(string Study, string? Log);
