using Xunit;

namespace Parcours.Tests.Architecture;

/// <summary>[A1] Each rule of the house, and a twin that shows the test can fail.</summary>
[Rule("A1")]
public sealed class HouseTests
{
    private static readonly string[] Sources = ["*.cs", "*.ts", "*.tsx", "*.css"];
    private static readonly string[] Needed = ["System.IO", "System.Random", "System.DateTime.UtcNow", "System.Guid.NewGuid", "System.Net"];
    private static readonly char[] Separators = ['/', '\\'];

    [Fact]
    public void Project_references_go_one_way()
    {
        var projects = Project.OfProduct();
        Assert.Contains(projects, project => project.Name == "Parcours.Cli" && project.Projects.Any(other => other == "Parcours.Server"));
        Assert.Empty(HouseRules.WrongReferences(projects));
    }

    [Theory]
    [InlineData("Parcours.Mapping", "Parcours.Measuring")]
    [InlineData("Parcours.Files", "Parcours.Server")]
    [InlineData("Parcours.Server", "Parcours.Server")]
    [InlineData("Parcours.Server", "Parcours.Bench")]
    [InlineData("Parcours.Other", "Parcours.Mapping")]
    public void A_reference_against_the_arrows_is_found(string from, string to) =>
        Assert.Single(HouseRules.WrongReferences([Project.Parse(from, $"<Project><ItemGroup><ProjectReference Include=\"../{to}/{to}.csproj\" /></ItemGroup></Project>")]));

    [Fact]
    public void Pure_projects_use_no_package() => Assert.Empty(HouseRules.PackagesOfPure(Project.OfProduct()));

    [Fact]
    public void A_package_in_a_pure_project_is_found() =>
        Assert.Equal(
            "Parcours.Mapping uses Newtonsoft.Json",
            Assert.Single(HouseRules.PackagesOfPure([Project.Parse("Parcours.Mapping", "<Project><ItemGroup><PackageReference Include=\"Newtonsoft.Json\" /></ItemGroup></Project>")])));

    /// <summary>The compiler refuses the symbols (RS0030 is an error as every warning is); this watches that the list and its switch stay.</summary>
    [Fact]
    public void Pure_projects_are_compiled_against_a_list_of_banned_symbols()
    {
        var banned = HouseRules.Banned(File.ReadAllText(Path.Combine(Repository.Root, "BannedSymbols.txt")));
        foreach (var symbol in Needed) Assert.Contains(symbol, banned, StringComparer.Ordinal);
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", props, StringComparison.Ordinal);
        Assert.Contains("'Parcours.Mapping'", props, StringComparison.Ordinal);
        Assert.Contains("'Parcours.Measuring'", props, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_of_banned_symbols_is_found() => Assert.Empty(HouseRules.Banned("\n# nothing\n"));

    [Rule("A-sizes")]
    [Fact]
    public void No_file_is_longer_than_five_hundred_lines()
    {
        var files = Files().Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadLines(path).Count())).ToList();
        Assert.True(files.Count > 100, "The sources were not found.");
        Assert.Empty(HouseRules.TooLong(files));
    }

    [Fact]
    public void A_file_that_is_too_long_is_found() =>
        Assert.Equal("long.cs has 501 lines", Assert.Single(HouseRules.TooLong([("short.cs", 500), ("long.cs", 501)])));

    /// <summary>What people wrote: nothing built, nothing generated (types/openapi.ts).</summary>
    private static IEnumerable<string> Files() => new[] { "src", "web/src" }
        .Select(folder => Path.Combine(Repository.Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Sources.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
        .Where(path => !path.Split(Separators).Any(part => part is "obj" or "bin" or "node_modules" or "openapi.ts"));
}
