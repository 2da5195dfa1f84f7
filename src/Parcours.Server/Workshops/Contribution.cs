using Parcours.Mapping;

namespace Parcours.Server.Workshops;

/// <summary>One note of silent writing, before it is revealed.</summary>
/// <param name="Id">Of the note it will be.</param>
/// <param name="Place">[S67.5] The stage or touchpoint of the map it is said to belong to, or null.</param>
internal sealed record SilentNote(Guid Id, string Text, NoteHue Hue = NoteHue.Yellow, RecordId? Place = null)
{
    public const int Longest = 500;
    public const int Most = 50;

    /// <summary>[S51.8, S67.5] True when it may be kept.</summary>
    public bool IsSound => Text.Length <= Longest && !string.IsNullOrWhiteSpace(Text) && Enum.IsDefined(Hue) && Place is not { Kind: not ("stage" or "touchpoint") };
}

/// <summary>The votes one person gives one subject.</summary>
internal sealed record GivenVotes(RecordId Subject, int Votes);

/// <summary>What one person wrote or voted at a point of the agenda, before it is revealed: it leaves the server only to who holds their secret number.</summary>
internal sealed record Contribution(IReadOnlyList<SilentNote>? Notes = null, IReadOnlyList<GivenVotes>? Votes = null)
{
    public IReadOnlyList<SilentNote> AllNotes => Notes ?? [];

    public IReadOnlyList<GivenVotes> AllVotes => Votes ?? [];

    public bool IsEmpty => AllNotes.Count == 0 && AllVotes.All(each => each.Votes == 0);

    /// <summary>[S51.8] The rule it breaks at a point of the agenda; null when it stands.</summary>
    public static string? Fault(Contribution contribution, AgendaItem item)
    {
        if (item.Status != AgendaStatus.Open) return "S51.8";
        if (item.Kind != AgendaKind.Write && contribution.AllNotes.Count > 0) return "S51.8";
        if (item.Kind != AgendaKind.Vote && contribution.AllVotes.Count > 0) return "S51.8";
        var notes = contribution.AllNotes;
        if (notes.Count > SilentNote.Most || notes.Any(note => note is not { IsSound: true }) || notes.DistinctBy(note => note.Id).Count() != notes.Count) return "S51.8";
        var votes = contribution.AllVotes;
        if (votes.Any(each => each is not { Votes: >= 0 and <= 50 }) || votes.DistinctBy(each => each.Subject).Count() != votes.Count) return "S51.8";
        return votes.Sum(each => each.Votes) > item.Budget ? "S51.8" : null;
    }

    /// <summary>[S59.2] With a note, or with another wording of it: the others stay as they are.</summary>
    public Contribution With(SilentNote note) =>
        this with { Notes = AllNotes.Any(each => each.Id == note.Id) ? [.. AllNotes.Select(each => each.Id == note.Id ? note : each)] : [.. AllNotes, note] };

    /// <summary>[S59.2] Without a note, if it is there.</summary>
    public Contribution Without(Guid note) => this with { Notes = [.. AllNotes.Where(each => each.Id != note)] };

    /// <summary>[S59.2] With these votes for their subject, in place of those it had: the others stay as they are.</summary>
    public Contribution With(GivenVotes given) => this with { Votes = [.. AllVotes.Where(each => each.Subject != given.Subject), given] };

    /// <summary>Without the votes for what is no longer voted on: a card that somebody removed must not keep a voter's votes.</summary>
    public Contribution Asked(AgendaItem item) =>
        Votes is null ? this : this with { Votes = [.. Votes.Where(each => each.Votes > 0 && item.Subjects.Contains(each.Subject))] };
}
