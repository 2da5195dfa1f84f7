using Parcours.Demo.Study;
using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>How the operational systems tell what happens at a touchpoint.</summary>
/// <param name="Touchpoint">The touchpoint's code on the reality map.</param>
/// <param name="Activities">Names in the log; the first is the usual one.</param>
/// <param name="LeastHours">Least time since the event before, in hours.</param>
/// <param name="MeanHours">Mean of what comes on top, exponentially distributed, in hours.</param>
/// <param name="Nps">Aimed NPS of the answers collected here (-1 to 1), or null when nobody asks.</param>
/// <param name="ByChannel">True when only the channel tells this touchpoint from another with the same activity.</param>
internal sealed record Wording(
    string Touchpoint, string Channel, string[] Activities, double LeastHours, double MeanHours, double? Nps = null, bool ByChannel = false)
{
    /// <summary>An activity left without a binding on purpose, so that the report of unbound events has something to show.</summary>
    public const string Unbound = "Relance automatique (routeur)";

    public static readonly Wording[] All =
    [
        new("simulateur", "web", ["Simulation de tarif"], 0, 0, 0.42),
        new("renseignement", "telephone", ["Appel entrant - renseignement"], 0, 0),
        new("boutique", "boutique", ["Passage en boutique"], 0, 0, 0.34),
        new("comparer", "web", ["Comparateur d'offres", "Comparateur d'offres (mobile)"], 0.1, 20, 0.26),
        new("rappel", "telephone", ["Rappel conseiller"], 0.5, 9, 0.2),
        new("etude", "boutique", ["Étude personnalisée"], 0.3, 30, 0.4),
        new("souscrire", "web", ["Souscription en ligne", "Souscription en ligne (reprise)"], 0.05, 26, 0.5),
        new("souscrire-assistee", "telephone", ["Souscription par conseiller"], 0.1, 18, 0.44),
        new("signature", "boutique", ["Contrat signé en boutique"], 0.2, 16, 0.55),
        new("piece", "email", ["Demande de pièce envoyée"], 1, 10),
        new("controle", "backoffice", ["Contrôle du dossier"], 2, 26),
        new("suivi", "appli", ["Suivi intervention consulté"], 20, 40),
        new("appel", "telephone", ["Appel entrant - suivi intervention"], 0.5, 4, -0.62),
        new("confirmation", "email", ["Confirmation de rendez-vous"], 0.1, 3, 0.2),
        new("visite", "terrain", ["Intervention technicien", "Intervention technicien - 2e passage"], 46, 80, -0.22),
        new("planification", "backoffice", ["Planification intervention"], 1, 8),
        new("activation", "backoffice", ["Activation à distance"], 4, 30, 0.1),
        new("detail", "appli", ["Détail de facture consulté"], 0.2, 12),
        new("facture", "email", ["Première facture émise"], 110, 90, 0.15),
        new("espace", "web", ["Connexion espace client"], 1, 30, 0.1),
        new("conso", "appli", ["Consultation de la consommation"], 6, 40, 0.2),
        new("formulaire", "web", ["Réclamation enregistrée"], 10, 40, -0.3, ByChannel: true),
        new("reclamation", "telephone", ["Réclamation enregistrée", "Réclamation - relance"], 8, 44, -0.36, ByChannel: true),
        new("reponse", "email", ["Réponse à réclamation"], 8, 30, 0.05),
        new("traitement", "backoffice", ["Traitement réclamation"], 4, 36),
        new("fidelite", "appli", ["Offre fidélité acceptée"], 30, 70, 0.5),
        new("fidelisation", "telephone", ["Appel sortant - fidélisation"], 24, 60, 0.1),
        new("echeance", "email", ["Rappel d'échéance"], 90, 90, 0.34),
    ];

    public static IEnumerable<StudyRecord> Bindings() =>
        from wording in All
        from activity in wording.Activities
        select new Binding(
            Named.Id<Binding>($"{wording.Touchpoint}/{activity}"), Named.Id<Touchpoint>($"{RealityMap.Code}/{wording.Touchpoint}"),
            activity, wording.ByChannel ? wording.Channel : "");
}
