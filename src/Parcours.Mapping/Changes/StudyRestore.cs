using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>[L18] Going back to an earlier content is one new change: nothing of the history is lost.</summary>
public static class StudyRestore
{
    /// <summary>The operations from the document now to what it was; the names given to versions stay.</summary>
    public static ImmutableArray<Op> Plan(StudyState now, StudyState then) =>
        [.. OpOrder.ByTheRules(StudyDiff.Between(now, then).Where(op => op.Target.Kind != RecordKinds.NameOf<NamedVersion>()))];
}
