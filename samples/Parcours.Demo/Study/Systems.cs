using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The information systems behind the reality map, and how what they know reaches each other.</summary>
internal static class Systems
{
    private static readonly (string Code, string Name, string Description, string Constraints, string Cards)[] All =
    [
        ("site", "Espace client", "Souscription, suivi et factures en ligne.", "", "simulateur comparer souscrire conso detail"),
        ("crm", "CRM Contact", "Dossiers, appels et réclamations.", "Les conseillers n’y voient pas le planning du technicien.",
            "rappel souscrire-assistee boutique signature appel reclamation"),
        ("planif", "Planification terrain", "Rendez-vous des techniciens du gestionnaire de réseau.", "Créneaux de 4 h, figés la veille à 18 h.", "confirmation visite suivi"),
        ("factu", "SI Facturation", "Contrats, index et factures.", "Nouveaux contrats repris la nuit.", "souscrire souscrire-assistee facture detail activation"),
    ];

    private static readonly (string From, string To, IntegrationMode Mode, string Note)[] Links =
    [
        ("site", "factu", IntegrationMode.Batch, "Chaque nuit."),
        ("crm", "planif", IntegrationMode.Manual, "Le conseiller rappelle le planificateur."),
        ("crm", "factu", IntegrationMode.RealTime, ""),
        ("site", "planif", IntegrationMode.None, ""),
    ];

    public static IEnumerable<StudyRecord> Records() =>
    [
        .. All.Select((system, rank) => new InfoSystem(Id(system.Code), system.Name, Named.Order(rank), system.Description, system.Constraints)),
        .. All.SelectMany(system => system.Cards.Split(' ').Select(card => new SystemUse(
            Named.Id<SystemUse>($"{system.Code}/{card}"), Named.Id<Touchpoint>($"{RealityMap.Code}/{card}"), Id(system.Code)))),
        .. Links.Select(link => new Integration(Named.Id<Integration>($"{link.From}/{link.To}"), Id(link.From), Id(link.To), link.Mode, link.Note)),
    ];

    private static Id<InfoSystem> Id(string code) => Named.Id<InfoSystem>(code);
}
