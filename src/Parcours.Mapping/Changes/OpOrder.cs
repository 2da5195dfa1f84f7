namespace Parcours.Mapping;

/// <summary>
/// The order of operations that lead from one content to another by the rules: what goes, goes last, and columns and rows after the cards
/// that stood in them (S5.3, S6.3). So nothing that stays is taken along, moved or in the way.
/// </summary>
internal static class OpOrder
{
    /// <summary>The same operations, each where the rules take it as it is meant.</summary>
    public static IEnumerable<Op> ByTheRules(IEnumerable<Op> ops) => ops.OrderBy(op => op switch
    {
        Op.Remove { Id.Kind: "stage" or "lane" } => 2,
        Op.Remove => 1,
        _ => 0,
    });
}
