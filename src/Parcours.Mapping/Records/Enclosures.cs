namespace Parcours.Mapping;

/// <summary>[L6] What records refer to in the stores that can be erased: words by their number, pictures by theirs.</summary>
public static class Enclosures
{
    /// <summary>The words a record quotes; null for one that quotes none.</summary>
    public static Guid? WordsOf(StudyRecord record) => record switch
    {
        Touchpoint card => card.Testimony,
        Condition condition => condition.Testimony,
        Mark mark => mark.Testimony,
        Quote quote => quote.Testimony,
        _ => null,
    };

    /// <summary>The picture a record shows; null for one that shows none.</summary>
    public static Guid? PictureOf(StudyRecord record) => record switch
    {
        Photo photo => photo.Picture,
        Underlay underlay => underlay.Picture,
        _ => null,
    };

    /// <summary>The record with other numbers for its words and picture, where there are others.</summary>
    public static StudyRecord Renumbered(StudyRecord record, IReadOnlyDictionary<Guid, Guid> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        Guid New(Guid old) => numbers.GetValueOrDefault(old, old);
        return record switch
        {
            Touchpoint { Testimony: { } words } card => card with { Testimony = New(words) },
            Condition { Testimony: { } words } condition => condition with { Testimony = New(words) },
            Mark { Testimony: { } words } mark => mark with { Testimony = New(words) },
            Quote quote => quote with { Testimony = New(quote.Testimony) },
            Photo photo => photo with { Picture = New(photo.Picture) },
            Underlay underlay => underlay with { Picture = New(underlay.Picture) },
            _ => record,
        };
    }
}
