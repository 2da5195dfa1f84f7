using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>A straight piece of a hop.</summary>
internal readonly record struct Piece(SceneHop Hop, double X1, double Y1, double X2, double Y2)
{
    public bool Horizontal => Y1 == Y2;
    public double Place => Horizontal ? Y1 : X1;
    public double From => Horizontal ? Math.Min(X1, X2) : Math.Min(Y1, Y2);
    public double To => Horizontal ? Math.Max(X1, X2) : Math.Max(Y1, Y2);

    /// <summary>Length shared by two parallel pieces when one is slid over the other.</summary>
    public double Along(Piece other) => Math.Min(To, other.To) - Math.Max(From, other.From);

    /// <summary>True when the piece runs within a card or along its edge for more than half a pixel.</summary>
    public bool Enters(SceneCard card) =>
        Math.Max(X1, X2) > card.X + 0.5 && Math.Min(X1, X2) < card.X + card.Width - 0.5
        && Math.Max(Y1, Y2) > card.Y + 0.5 && Math.Min(Y1, Y2) < card.Y + card.Height - 0.5;

    public static IEnumerable<Piece> Of(SceneHop hop)
    {
        for (var index = 2; index + 1 < hop.Points.Count; index += 2)
        {
            yield return new Piece(hop, hop.Points[index - 2], hop.Points[index - 1], hop.Points[index], hop.Points[index + 1]);
        }
    }
}
