namespace Parcours.Tests;

/// <summary>Ties a test to the numbered rule it proves (A, L, M, S, T, W: see docs/sync-spec.md, docs/study-rules.md).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RuleAttribute(string id) : Attribute
{
    /// <summary>The rule's number, as "S5.3".</summary>
    public string Id { get; } = id;
}
