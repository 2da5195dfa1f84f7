using Parcours.Mapping;

namespace Parcours.Server.Guests;

/// <summary>A way in for guests: one map of one study, with rights, until a time.</summary>
/// <param name="Workshop">The workshop it is for, or null.</param>
/// <param name="Anonymous">True when no guest gives a name: they are told apart by a number.</param>
/// <param name="Most">How many guests it lets in.</param>
/// <param name="Code">Six digits that lead to it as long as it lives.</param>
internal sealed record Invitation(
    Guid Id,
    Guid Study,
    Guid Map,
    Guid? Workshop,
    GuestRights Rights,
    bool Measures,
    bool Anonymous,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    int Most,
    string Code,
    bool Revoked = false)
{
    /// <summary>[S52.4] True when it still lets people in, and keeps them in.</summary>
    public bool IsLive(DateTimeOffset now) => !Revoked && now < Expires;
}

/// <summary>Somebody an invitation let in.</summary>
/// <param name="Id">Their secret number: what they write and vote is kept under it.</param>
/// <param name="Session">SHA-256 of their cookie, in hexadecimal.</param>
/// <param name="Out">True when the host has shown them out.</param>
internal sealed record Guest(Guid Id, Guid Invitation, string Name, DateTimeOffset Entered, string Session, bool Out = false);

/// <summary>A guest and what lets them in, as they are now.</summary>
internal sealed record GuestPass(Guest Guest, Invitation Invitation)
{
    /// <summary>What they see and may change.</summary>
    public GuestScope Scope { get; } = new(new Id<JourneyMap>(Invitation.Map), Invitation.Rights, Invitation.Measures, Guest.Name, Invitation.Workshop is { } workshop ? new Id<Workshop>(workshop) : null);
}
