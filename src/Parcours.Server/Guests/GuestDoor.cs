using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace Parcours.Server.Guests;

/// <summary>
/// The address other machines reach: it is open only while an invitation lives, and whoever comes through it is a guest, wherever they come
/// from. The owner's own address stays this machine's alone.
/// </summary>
/// <param name="address">Where it listens.</param>
/// <param name="chosen">True when somebody asked for that very port; else the next free one is taken when another program holds it.</param>
/// <param name="own">The owner's own port, never taken.</param>
/// <param name="kept">The file that keeps where it listened last, so that links that were given out stay true after a restart; null keeps nothing.</param>
internal sealed class GuestDoor(Uri address, bool chosen = true, int own = 0, string? kept = null) : ConfigurationProvider, IConfigurationSource, IDisposable
{
    private const int Tries = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Marks a connection that came through the door.</summary>
    private sealed record Came;

    /// <summary>Where it listens, or listened last.</summary>
    public int Port { get; private set; } = (chosen ? null : LastTime(kept)) ?? address.Port;

    /// <summary>True while other machines reach it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True for a request of a guest, or of somebody who wants to be one.</summary>
    public static bool Through(HttpContext context) => context.Features.Get<Came>() is not null;

    public void Configure(KestrelServerOptions kestrel) =>
        kestrel.Configure(new ConfigurationBuilder().Add(this).Build(), reloadOnChange: true).Endpoint("Guests", door => door.ListenOptions.Use(next => connection =>
        {
            connection.Features.Set(new Came());
            return next(connection);
        }));

    /// <summary>Opens it, to the end: whoever asked for it may be gone by then. False when something else has the port.</summary>
    public async Task<bool> Open()
    {
        await gate.WaitAsync();
        try
        {
            if (IsOpen) return true;
            if (FreePort() is not { } port) return false;
            Port = port;
            Data["Endpoints:Guests:Url"] = $"http://{Host}:{Port}";
            OnReload();
            // The server binds on its own thread.
            using var patience = new CancellationTokenSource(Patience);
            while (!await Answers(patience.Token)) await Task.Delay(20, patience.Token);
            Remember();
            return IsOpen = true;
        }
        catch (OperationCanceledException)
        {
            Shut();
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Closes it, and whatever is connected through it.</summary>
    public async Task Close()
    {
        await gate.WaitAsync();
        try
        {
            if (IsOpen) Shut();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The addresses to give to guests, the likeliest first: those of this machine's networks that have a way out.</summary>
    public IReadOnlyList<string> Addresses()
    {
        if (address.Host is not ("*" or "0.0.0.0" or "[::]")) return [$"http://{address.Host}:{Port}"];
        var found = NetworkInterface.GetAllNetworkInterfaces()
            .Where(each => each.OperationalStatus == OperationalStatus.Up && each.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(each => each.GetIPProperties())
            .OrderByDescending(each => each.GatewayAddresses.Any(gateway => gateway.Address.AddressFamily == AddressFamily.InterNetwork))
            .SelectMany(each => each.UnicastAddresses)
            .Where(each => each.Address.AddressFamily == AddressFamily.InterNetwork)
            .Select(each => $"http://{each.Address}:{Port}")
            .ToList();
        return found.Count > 0 ? found : [$"http://localhost:{Port}"];
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private string Host => address.Host is "0.0.0.0" or "[::]" ? "*" : address.Host;

    private IPAddress Listening => IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;

    private void Shut()
    {
        Data.Clear();
        OnReload();
        IsOpen = false;
    }

    // The one of last time first: links that were given out stay true.
    private int? FreePort()
    {
        int[] wanted = chosen ? [address.Port] : [Port, .. Enumerable.Range(address.Port, Tries)];
        return wanted.Where(port => port != own && port <= IPEndPoint.MaxPort && IsFree(port)).Select(port => (int?)port).FirstOrDefault();
    }

    // A file that somebody wrote otherwise says nothing.
    private static int? LastTime(string? kept)
    {
        try
        {
            return kept is not null && File.Exists(kept) && int.TryParse(File.ReadAllText(kept), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
                ? port
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Remember()
    {
        if (chosen || kept is null || LastTime(kept) == Port) return;
        try
        {
            File.WriteAllText(kept, Port.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is open all the same: only the next start knows no better than this one did.
        }
    }

    private bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(Listening, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<bool> Answers(CancellationToken stop)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(Listening.Equals(IPAddress.Any) ? IPAddress.Loopback : Listening, Port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
