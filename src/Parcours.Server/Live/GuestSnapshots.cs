using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>[S52.1, S64.8] What guests of one map are sent to begin with: made once for all who come at the same revision, as what they see is the same.</summary>
internal sealed class GuestSnapshots
{
    private readonly Lock making = new();
    private readonly Dictionary<(Id<JourneyMap> Map, bool Measures), (long Revision, IReadOnlyList<Outgoing> Messages)> kept = [];

    /// <summary>How many were made.</summary>
    public int Made { get; private set; }

    public IReadOnlyList<Outgoing> Of(StudyState state, GuestScope scope)
    {
        lock (making)
        {
            var key = (scope.Map, scope.Measures);
            if (kept.TryGetValue(key, out var known) && known.Revision == state.Revision) return known.Messages;
            Made++;
            var messages = SnapshotChunks.Of(state, scope);
            // Whoever read the study a moment earlier does not take the place of who came later.
            if (known.Messages is null || known.Revision < state.Revision) kept[key] = (state.Revision, messages);
            return messages;
        }
    }
}
