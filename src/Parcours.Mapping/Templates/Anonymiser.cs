using System.Text.RegularExpressions;

namespace Parcours.Mapping;

/// <summary>Puts neutral words where a text names the client, a person, an address or a number to call. What it does not know, a person must read for.</summary>
internal sealed partial class Anonymiser
{
    private readonly Regex? brand;
    private readonly Regex? people;

    private Anonymiser(IEnumerable<string> brands, IEnumerable<string> persons)
    {
        brand = Words(brands);
        people = Words(persons);
    }

    /// <summary>How many names were replaced so far.</summary>
    public int Count { get; private set; }

    /// <summary>The names that a study tells of: its brand and own name, its personas, and stakeholders that are called like persons.</summary>
    public static Anonymiser Of(StudyState state, IEnumerable<string> words)
    {
        var studies = state.All<Study>().ToList();
        var stakeholders = state.All<Stakeholder>().Select(each => each.Name).Where(IsPerson);
        var personas = state.All<Persona>().Select(each => each.Name.Split(',')[0]).SelectMany(name => IsPerson(name) ? [name, name.Split(' ')[0]] : new[] { name });
        return new Anonymiser([.. studies.SelectMany(study => new[] { study.Brand, study.Name }.Concat(study.Brand.Length > 0 ? [] : Proper(study.Name))), .. words], [.. personas, .. stakeholders]);
    }

    /// <summary>What a study that names no brand may call it by: the words with a capital in its name, but for the one it begins with.</summary>
    private static IEnumerable<string> Proper(string name) => ProperNames().Matches(name).Where(match => match.Index > 0).Select(match => match.Value);

    /// <summary>The text without names.</summary>
    public string Clean(string text, string language)
    {
        var (theBrand, somebody) = language == "en" ? ("the company", "somebody") : ("l’entreprise", "quelqu’un");
        text = Replace(Addresses(), text, "…");
        text = Replace(brand, text, theBrand);
        return Elided(Replace(people, text, somebody)).Trim();
    }

    private static string Elided(string text) =>
        text.Replace("d’l’", "de l’", StringComparison.Ordinal).Replace("d'l’", "de l’", StringComparison.Ordinal).Replace("l’l’", "l’", StringComparison.Ordinal);

    // "Ann Lee" is a person, "Service clients" a role.
    private static bool IsPerson(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts && Array.TrueForAll(parts, part => char.IsUpper(part[0]));

    private string Replace(Regex? names, string text, string by) => names is null ? text : names.Replace(text, _ =>
    {
        Count++;
        return by;
    });

    // Longest first, so that "Ann Lee" is not left with "Lee" behind it.
    private static Regex? Words(IEnumerable<string> names)
    {
        var known = names.Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        return known.Count == 0
            ? null
            : new Regex($@"(?<![\p{{L}}\p{{Nd}}])({string.Join('|', known)})(?![\p{{L}}\p{{Nd}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Nd}&'’-]+( \p{Lu}[\p{L}\p{Nd}&'’-]*)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProperNames();

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+|\+?\d([ .\u00A0\u202F-]?\d){8,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();
}
