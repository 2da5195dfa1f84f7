namespace Parcours.Mapping;

/// <summary>
/// [S61.1] One expectation of a stage, as its band shows it: a condition of satisfaction, or the expectation of a moment of truth to which
/// nobody has stated a condition yet. Whether it is kept is measured, and is not here.
/// </summary>
/// <param name="Record">The condition, or the moment of truth.</param>
/// <param name="StatedBy">Who said it, as a role or pseudonym; empty where nobody is named.</param>
/// <param name="Answered">True when a process, a policy, a tool or words answer it inside the brand.</param>
public sealed record SceneExpectation(RecordId Record, Id<MomentOfTruth> Moment, Id<Touchpoint> Touchpoint, string Text, string StatedBy, bool Answered);
