using System.Xml.Linq;

namespace Parcours.Tests.Architecture;

/// <summary>A project file: its name, the projects and packages it refers to.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static Project Parse(string name, string xml)
    {
        var root = XElement.Parse(xml);
        string[] Named(string element) => [.. root.Descendants(element).Select(reference => reference.Attribute("Include")!.Value)];
        return new Project(name, [.. Named("ProjectReference").Select(Path.GetFileNameWithoutExtension).OfType<string>()], Named("PackageReference"));
    }

    /// <summary>The product's projects, from src.</summary>
    public static IReadOnlyList<Project> OfProduct() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];
}

/// <summary>[A1] The rules of the house, as functions that name what breaks them.</summary>
internal static class HouseRules
{
    /// <summary>From the innermost room outwards: a project refers only to rooms before its own.</summary>
    private static readonly string[] Rooms = ["Parcours.Mapping", "Parcours.Measuring", "Parcours.Improving", "Parcours.Files", "Parcours.Server", "Parcours.Cli"];

    private static readonly string[] Pure = ["Parcours.Mapping", "Parcours.Measuring", "Parcours.Improving"];

    public static IEnumerable<string> WrongReferences(IEnumerable<Project> projects)
    {
        foreach (var project in projects)
        {
            var own = Array.IndexOf(Rooms, project.Name);
            if (own < 0) yield return $"{project.Name} is no room of the house";
            foreach (var other in project.Projects)
            {
                if (own >= 0 && (Array.IndexOf(Rooms, other) is var room && (room < 0 || room >= own))) yield return $"{project.Name} refers to {other}";
            }
        }
    }

    public static IEnumerable<string> PackagesOfPure(IEnumerable<Project> projects) =>
        projects.Where(project => Pure.Contains(project.Name)).SelectMany(project => project.Packages.Select(package => $"{project.Name} uses {package}"));

    /// <summary>Banned symbols, each with its reason.</summary>
    public static IReadOnlyList<string> Banned(string list) =>
        [.. list.Split('\n').Where(line => line is [_, ':', ..] && line.Contains(';', StringComparison.Ordinal)).Select(line => line[2..line.IndexOf(';', StringComparison.Ordinal)])];

    /// <summary>Files over the alarm of 500 lines.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<(string Name, int Lines)> files) =>
        files.Where(file => file.Lines > 500).Select(file => $"{file.Name} has {file.Lines} lines");
}
