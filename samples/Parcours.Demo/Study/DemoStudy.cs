using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The demo study: Énergie Rivage, an energy supplier that does not exist.</summary>
internal static class DemoStudy
{
    public static IReadOnlyList<StudyRecord> Records() =>
    [
        new Mapping.Study(Named.Id<Mapping.Study>("rivage"), "Emménager chez Énergie Rivage", "Énergie Rivage", "Énergie"),
        new Journey(Named.Id<Journey>("emmenager"), "Emménager", Named.Order(0), "De l’achat du logement au premier renouvellement."),
        new Journey(Named.Id<Journey>("facture"), "Comprendre sa facture", Named.Order(1), "De la première facture au mode de paiement choisi.",
            After: Named.Id<Journey>("emmenager")),
        .. LifeCycle.Records(),
        .. Lanes.All.Select((lane, rank) => new Channel(Named.Id<Channel>(lane.Code), lane.Name, Named.Order(rank), lane.Icon, lane.Code)),
        .. People.Records(),
        .. RealityMap.Draft().Records,
        .. IdealMap.Draft().Records,
        .. DesignMap.Draft().Records,
        .. SecondDesign.Draft().Records,
        .. Moments.Records(),
        .. Answers.Records(),
        .. Events.Records(),
        .. Qualification.Records(),
        .. Beliefs.Records(),
        .. Systems.Records(),
        .. Interviews.Records(),
        .. Fulfilments.Records(),
        .. Changes.Records(),
        .. Log.Wording.Bindings(),
    ];
}
