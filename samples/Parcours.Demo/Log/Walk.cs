using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>The touchpoints that one case goes through, and the truth about it: the path's code, or the name of the noise.</summary>
internal sealed record Walk(IReadOnlyList<string> Touchpoints, PathKind? Class, string Label);
