namespace Parcours.Measuring;

/// <summary>[S63.3] What a column of scores asks the client.</summary>
public enum ScoreKind
{
    /// <summary>Net Promoter Score: 0 to 10, would they recommend; promoters give 9 or 10, detractors 6 or less.</summary>
    Nps,

    /// <summary>Satisfaction, 1 to 5.</summary>
    Csat5,

    /// <summary>Satisfaction, out of 10.</summary>
    Csat10,

    /// <summary>Customer effort.</summary>
    Ces,

    /// <summary>Any other number; its mean is shown.</summary>
    Other,
}
