using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>The map of design/mockups/map.png: seven stages, six lanes, four paths of a fictitious energy supplier.</summary>
internal static class EnergyMap
{
    public static MapBuilder Build()
    {
        var map = new MapBuilder("Avoir l’électricité le jour J");
        AddFrame(map);
        AddCards(map);
        AddPaths(map);
        return map;
    }

    public static MapOverlay Overlay(MapBuilder map)
    {
        var values = new (double? Nps, double Target)[] { (38, 40), (24, 34), (46, 49), (-31, 20), (12, 24), (-44, 9), (33, 41) };
        double[] shares = [0.61, 0.22, 0.09, 0.068];
        var steps = map.Records.OfType<PathStep>().ToLookup(step => step.Path);
        return new MapOverlay(
            map.Map,
            "sample",
            1,
            null,
            41200,
            350000,
            new OverlayClasses(34196, 3708, 2802, 494, 0),
            [.. map.Paths.Select((path, index) => new PathValues(path.Id, (long)(shares[index] * 41200), shares[index], 0, 1, 0, ValueSource.Measured))],
            [.. map.Paths.SelectMany((path, index) => steps[path.Id].Zip(steps[path.Id].Skip(1), (from, to) =>
                new HopValues(path.Id, from.Id, to.Id, (long)(shares[index] * 41200), shares[index], 2.3, null)))],
            [.. map.Records.OfType<Touchpoint>().Select((card, index) => new TouchpointValues(
                card.Id, 0, 41200 / (1 + (index % 6)), (index * 37 % 120) - 60, null, null, 900, null, null, ValueSource.Measured))],
            [.. map.Stages.Select((stage, index) => new StageValues(
                stage.Id, values[index].Nps, values[index].Nps - 6, values[index].Nps + 6, 1200, null, values[index].Target))],
            []);
    }

    private static void AddFrame(MapBuilder map)
    {
        var discovery = map.Phase("Découverte");
        var acquisition = map.Phase("Acquisition");
        var usage = map.Phase("Utilisation");
        map.Stage("S’informer", discovery);
        map.Stage("Comparer", discovery);
        map.Stage("Souscrire", acquisition);
        map.Stage("Mettre en service", acquisition);
        map.Stage("Première facture", usage);
        map.Stage("Réclamer", usage);
        map.Stage("Renouveler", usage);
        map.Lane("Site web", "web");
        map.Lane("Application", "app");
        map.Lane("Téléphone", "phone");
        map.Lane("Boutique", "store");
        map.Lane("E-mail · SMS", "mail");
        map.Lane("Terrain", "field");
    }

    private static void AddCards(MapBuilder map)
    {
        map.Card(0, 0, "Simulateur de tarif");
        map.Card(1, 0, "Comparer les offres");
        map.Card(2, 0, "Souscription en ligne");
        map.Card(5, 0, "Formulaire web");
        map.Card(4, 1, "Suivi de conso");
        map.Card(6, 1, "Offre fidélité");
        map.Card(1, 2, "Rappel conseiller");
        map.Card(2, 2, "Souscription assistée");
        map.Card(3, 2, "«\u00A0Où est mon technicien\u202F?\u00A0»");
        map.Card(5, 2, "Réclamation");
        map.Card(0, 3, "Conseil en boutique");
        map.Card(3, 4, "Confirmation de date");
        map.Card(4, 4, "Facture par e-mail");
        map.Card(6, 4, "Rappel d’échéance");
        map.Card(3, 5, "Visite du technicien");
        map.Moment("Souscription en ligne");
        map.Moment("Réclamation");
        map.Moment("Visite du technicien");
    }

    private static void AddPaths(MapBuilder map)
    {
        map.Path(
            "100 % en ligne", PathKind.Reference, false,
            "Simulateur de tarif", "Comparer les offres", "Souscription en ligne", "Confirmation de date", "Visite du technicien",
            "Facture par e-mail", "Rappel d’échéance");
        map.Path(
            "assistée", PathKind.Reference, false,
            "Conseil en boutique", "Rappel conseiller", "Souscription assistée", "Confirmation de date", "Visite du technicien",
            "Facture par e-mail", "Rappel d’échéance");
        map.Path(
            "suivi + fidélité", PathKind.Exception, false,
            "Simulateur de tarif", "Comparer les offres", "Souscription en ligne", "Confirmation de date", "Visite du technicien",
            "Suivi de conso", "Offre fidélité");
        map.Path(
            "technicien absent", PathKind.Anomaly, true,
            "Souscription en ligne", "Confirmation de date", "«\u00A0Où est mon technicien\u202F?\u00A0»", "Visite du technicien",
            "Réclamation", "«\u00A0Où est mon technicien\u202F?\u00A0»", "Réclamation");
    }
}
