using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Pictures;

/// <summary>[L6] The photos and words of a map for its picture: each read when it is painted.</summary>
internal sealed class MapIllustrations(Guid study, string language, PictureStore store, TestimonyStore testimonies)
{
    public SvgIllustrations Of() => new(Data, quote => MapQuotes.Of(quote, testimonies.Find(study, quote.Testimony).Text, language).Lines);

    /// <summary>Which of them are there: what is erased changes the picture without a revision.</summary>
    public string Version(Scene scene) => string.Concat(
        from card in scene.Items.OfType<SceneCard>()
        where card.Photo is not null || card.Quote is not null
        let gone = (card.Photo is { } photo && store.Find(study, photo.Picture) is not { Erased: false }, card.Quote is { } quote && testimonies.Find(study, quote.Testimony).Text is null)
        select $"{(gone.Item1 ? "-" : "+")}{(gone.Item2 ? "-" : "+")}");

    private string? Data(ScenePhoto photo) =>
        store.Find(study, photo.Picture) is { Erased: false } kept && store.Bytes(photo.Picture) is { } bytes ? $"data:{kept.Type};base64,{Convert.ToBase64String(bytes)}" : null;
}
