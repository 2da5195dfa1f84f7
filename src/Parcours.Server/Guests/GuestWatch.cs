using Microsoft.Extensions.Hosting;
using Parcours.Server.Live;

namespace Parcours.Server.Guests;

/// <summary>
/// [S52.4] Shows out whose invitation is over, at once when it was taken back, within a beat when its time is up; and opens the door again
/// when the server starts with an invitation that lives.
/// </summary>
internal sealed class GuestWatch(GuestStore store, GuestDoor door, GuestsAwaited awaited, Audience audience, GuestRate rate, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        store.Changed += ShowOut;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        store.Changed -= ShowOut;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            var invited = awaited.Any;
            if (invited && !door.IsOpen) await door.Open();
            if (!invited && door.IsOpen) await door.Close();
            ShowOut();
            rate.Forget();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void ShowOut()
    {
        var now = clock.GetUtcNow();
        foreach (var connection in audience.All().Where(each => each.Pass is { } pass && store.Pass(pass.Guest.Session, now)?.Invitation != pass.Invitation))
        {
            connection.Close(4008, "invitation");
        }
    }
}
