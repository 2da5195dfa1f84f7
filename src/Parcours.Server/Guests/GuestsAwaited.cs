namespace Parcours.Server.Guests;

/// <summary>Something that people without an account may come for.</summary>
internal interface IAwaitsGuests
{
    /// <summary>True while somebody may come.</summary>
    bool Awaits(DateTimeOffset now);
}

/// <summary>The guests' door stands open only while somebody may come through it.</summary>
internal sealed class GuestsAwaited(IEnumerable<IAwaitsGuests> all, GuestDoor door, TimeProvider clock)
{
    public bool Any => all.Any(each => each.Awaits(clock.GetUtcNow()));

    /// <summary>Closes the door when nobody may come any more.</summary>
    public Task CloseUnlessAny() => Any ? Task.CompletedTask : door.Close();
}
