using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Rules;

/// <summary>A system named as the cause of a mark.</summary>
[Rule("S56.7")]
public sealed class CauseTests
{
    [Fact]
    public void A_mark_names_a_system_that_is_there_and_stays_without_it_when_the_system_goes()
    {
        var system = new InfoSystem(Doc.New<InfoSystem>(), "CRM", "V");
        var mark = new Mark(Doc.New<Mark>(), Doc.Card.Key, MarkKind.Irritant, "Ressaisie", Cause: system.Id);
        Doc.Refuses("S1.1", Doc.Put(mark));
        var state = Doc.Accepts(Doc.Put(system, mark)).State;
        Assert.Equal(mark with { Cause = null }, Doc.Apply(state, Doc.Remove(system)).State.Find(mark.Id));
    }
}
