using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Pictures;

/// <summary>
/// [L6] The photos and words of a map for its picture. What is known of them is read once; the bytes of a photo when it is painted, and of all
/// together no more than one picture may carry.
/// </summary>
internal sealed class MapIllustrations
{
    /// <summary>Most bytes of photos in one picture of a map: programs that draw SVG choke on more, and so would this server.</summary>
    public const int MostBytes = 24 << 20;

    private readonly PictureStore store;
    private readonly Texts texts;
    private readonly string language;
    private readonly IReadOnlyDictionary<Guid, KeptPicture> known;
    private readonly IReadOnlyDictionary<Guid, string?> words;
    private readonly HashSet<Guid> leftOut = [];
    private long room;

    public MapIllustrations(Guid study, string language, Scene scene, PictureStore store, TestimonyStore testimonies, Texts texts, long most = MostBytes)
    {
        (this.store, this.texts, this.language, room) = (store, texts, language, most);
        var quotes = MapQuotes.In(scene).Select(quote => quote.Testimony).ToList();
        known = Cards(scene).Any(card => card.Photo is not null) ? store.All(study) : new Dictionary<Guid, KeptPicture>();
        words = quotes.Count > 0 ? testimonies.Find(study, quotes) : new Dictionary<Guid, string?>();
    }

    public SvgIllustrations Of() => new(Data, quote => MapQuotes.Of(quote, words.GetValueOrDefault(quote.Testimony), language).Lines, Missing);

    /// <summary>Which of them are there: what is erased changes the picture without a revision.</summary>
    public string Version(Scene scene) => string.Concat(
        from card in Cards(scene)
        where card.Photo is not null || card.Quote is not null
        let gone = (card.Photo is { } photo && !IsThere(photo), card.Quote is { } quote && words.GetValueOrDefault(quote.Testimony) is null)
        select $"{(gone.Item1 ? "-" : "+")}{(gone.Item2 ? "-" : "+")}");

    private static IEnumerable<SceneCard> Cards(Scene scene) => scene.Items.OfType<SceneCard>();

    private bool IsThere(ScenePhoto photo) => known.GetValueOrDefault(photo.Picture) is { Erased: false };

    private string? Data(ScenePhoto photo)
    {
        if (!IsThere(photo)) return null;
        if (store.Size(photo.Picture) is { } size && size > room)
        {
            leftOut.Add(photo.Picture);
            return null;
        }

        if (store.Bytes(photo.Picture) is not { } bytes) return null;
        room -= bytes.Length;
        return $"data:{known[photo.Picture].Type};base64,{Convert.ToBase64String(bytes)}";
    }

    private string? Missing(ScenePhoto photo)
    {
        if (leftOut.Contains(photo.Picture)) return texts.Format(language, "photo.leftOut");
        return known.ContainsKey(photo.Picture) ? null : texts.Format(language, "photo.absent");
    }
}
