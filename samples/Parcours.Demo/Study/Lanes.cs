namespace Parcours.Demo.Study;

/// <summary>The channels in the study's scope, which are the lanes of its maps.</summary>
internal static class Lanes
{
    public static readonly (string Code, string Name, string Icon, bool Backstage)[] All =
    [
        ("web", "Site web", "web", false),
        ("appli", "Application", "app", false),
        ("telephone", "Téléphone", "phone", false),
        ("boutique", "Boutique", "store", false),
        ("email", "E-mail · SMS", "mail", false),
        ("terrain", "Terrain", "field", false),
        ("backoffice", "Back-office", "office", true),
    ];

    public static void Add(MapDraft draft, IEnumerable<(string Code, string Name, string Icon, bool Backstage)> lanes)
    {
        foreach (var (code, name, icon, backstage) in lanes) draft.Lane(code, name, icon, backstage);
    }
}
