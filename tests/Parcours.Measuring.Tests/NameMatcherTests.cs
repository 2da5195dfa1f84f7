using Parcours.Mapping;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public class NameMatcherTests
{
    private static readonly string[] Names = ["Dépôt du dossier", "Saisie de l’IBAN", "Relance par courriel", "Relance", "Appel de la banque"];

    private static readonly NameMatcher Matcher = new(Names.Select((name, at) => (IdOf(at), name, "")));

    [Theory, Rule("M7")]
    [InlineData("Depot", "Dépôt du dossier")]
    [InlineData("IBAN", "Saisie de l’IBAN")]
    [InlineData("saisie_iban", "Saisie de l’IBAN")]
    [InlineData("Dossier : dépôt du client", "Dépôt du dossier")]
    public void Whole_words_of_a_name_are_likely_and_rank_under_the_same_name(string activity, string touchpoint)
    {
        var best = Matcher.Best(activity, "", 3)[0];
        Assert.Equal(touchpoint, NameOf(best));
        Assert.InRange(best.Score, 0.5, 0.89);
    }

    [Fact, Rule("M7")]
    public void The_same_name_comes_first_and_words_of_several_are_listed_without_being_likely()
    {
        var same = Matcher.Best("relance", "", 3);
        Assert.Equal(("Relance", 0.9), (NameOf(same[0]), Math.Round(same[0].Score, 2)));
        Assert.True(same[1].Score < same[0].Score);
        // Two have the word: a person says which.
        NameMatcher twice = new([(IdOf(0), "Dépôt du dossier complet", ""), (IdOf(1), "Dépôt de garantie versé", "")]);
        Assert.Equal([0.45, 0.45], twice.Best("DEPOT", "", 3).Select(match => match.Score));
        Assert.DoesNotContain(Matcher.Best("dos", "", 3), match => match.Score >= 0.5);
        Assert.DoesNotContain(Matcher.Best("de la", "", 3), match => match.Score >= 0.5);
    }

    private static Id<Touchpoint> IdOf(int at) => new(new Guid(at + 1, 0, 0, new byte[8]));

    private static string NameOf(NameMatch match) => Names.Select((name, at) => (name, at)).Single(each => IdOf(each.at) == match.Touchpoint).name;
}
