using System.Text.RegularExpressions;
using Xunit;

namespace Parcours.Tests.Rules;

/// <summary>Every numbered rule of the product's own specs is carried by a test, or stands in a list that only gets shorter.</summary>
public sealed partial class CatalogueTests
{
    /// <summary>Length of the list today: lower it when the list gets shorter, never raise it.</summary>
    private const int MostWithout = 4;

    [Fact]
    public void Every_numbered_rule_has_a_test_or_is_listed_as_having_none()
    {
        var rules = Documents().SelectMany(text => Numbered().Matches(text).Select(match => match.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);
        var carried = Tests().SelectMany(text => Carried().Matches(text).Select(match => match.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "fixtures", "rules-without-tests.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.True(rules.Count > 60, $"only {rules.Count} rules were found");
        Assert.Equal([], rules.Except(carried, StringComparer.Ordinal).Except(listed, StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal([], listed.Except(rules, StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.InRange(listed.Count, 0, MostWithout);
    }

    private static IEnumerable<string> Documents() => new[] { "study-rules.md", "sync-spec.md" }.Select(name => File.ReadAllText(Path.Combine(Repository.Root, "docs", name)));

    private static IEnumerable<string> Tests() => Directory.EnumerateFiles(Repository.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
        .Where(file => !Ignored().IsMatch(file) && (file.EndsWith(".test.ts", StringComparison.Ordinal) || file.EndsWith(".test.tsx", StringComparison.Ordinal) || file.EndsWith(".spec.ts", StringComparison.Ordinal)
            || (file.EndsWith(".cs", StringComparison.Ordinal) && file.StartsWith(Path.Combine(Repository.Root, "tests"), StringComparison.Ordinal))))
        .Select(File.ReadAllText);

    [GeneratedRegex(@"^- \*\*(?<id>[A-Z]\d+(\.\d+)?)\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    // [Rule("S1.1")] in C#, a rule's number in brackets in a test's name in TypeScript.
    [GeneratedRegex(@"(Rule\(""|\[)(?<id>[LST]\d+(\.\d+)?)(?=""|\])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Carried();

    [GeneratedRegex(@"[\\/](node_modules|bin|obj|dist)[\\/]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ignored();
}
