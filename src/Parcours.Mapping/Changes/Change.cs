using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>[L12] A change's identity: the client instance (one tab) and its sequence from 1.</summary>
public readonly record struct ChangeId(Guid Client, long Sequence);

/// <summary>[L3] The record must not have changed after this revision, or the change is refused.</summary>
public sealed record Expectation(RecordId Id, long Revision);

/// <summary>[L3] A change as somebody asks for it: atomic, made on a revision they knew, with an intent for the history.</summary>
/// <param name="Base">The revision it was made on; it does not decide conflicts (the last to arrive wins, per property).</param>
/// <param name="Schema">Schema version its records are written in (L5).</param>
public sealed record Change(
    ChangeId Id, long Base, int Schema, string Intent, ImmutableArray<Op> Ops, ImmutableArray<Expectation> Expect = default);

/// <summary>A refusal: the rule that refuses, the record it is about, and words for the message's holes. A value, never an exception (A8).</summary>
public sealed record Refusal(string Rule, RecordId? About = null, string? Detail = null);
