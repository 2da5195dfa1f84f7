using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S7: information systems, what they serve and how they are integrated.</summary>
public sealed class SystemTests
{
    private static readonly InfoSystem Crm = new(New<InfoSystem>(), "CRM", "G");
    private static readonly InfoSystem Billing = new(New<InfoSystem>(), "Billing", "V");
    private static readonly SystemUse Use = new(New<SystemUse>(), Card.Id, Crm.Id);
    private static readonly Integration Link = new(New<Integration>(), Crm.Id, Billing.Id, IntegrationMode.Manual);

    [Fact]
    [Rule("S7.2")]
    public void A_system_serves_a_touchpoint_once()
    {
        var state = Accepts(Put(Crm, Billing, Use, new SystemUse(New<SystemUse>(), Card.Id, Billing.Id))).State;
        var again = Use with { Id = New<SystemUse>() };
        var applied = Apply(state, Put(again));
        Assert.False(applied.AsSent);
        Assert.Null(applied.State.Find(Use.Id));
        Assert.Equal(2, applied.State.All<SystemUse>().Count());
    }

    [Fact]
    [Rule("S7.3"), Rule("S7.4")]
    public void Two_systems_have_one_integration_whichever_is_named_first()
    {
        Refuses("S7.3", Put(Crm, Link with { To = Crm.Id }));
        var state = Accepts(Put(Crm, Billing, Link)).State;
        var back = Apply(state, Put(new Integration(New<Integration>(), Billing.Id, Crm.Id, IntegrationMode.Batch))).State;
        Assert.Equal(IntegrationMode.Batch, back.All<Integration>().Single().Mode);
    }

    [Fact]
    [Rule("S1.1")]
    public void What_a_system_serves_and_its_integrations_go_with_it_and_a_copied_map_keeps_its_systems()
    {
        var state = Accepts(Put(Crm, Billing, Use, Link)).State;
        var without = Apply(state, Remove(Crm)).State;
        Assert.Empty(without.All<SystemUse>());
        Assert.Empty(without.All<Integration>());
        Assert.NotNull(without.Find(Card.Id));
        Assert.Equal((Map.Id, Card.Key), (MapPlace.Of(Use, state), MapPlace.ShownBy(Use, state)));
        var copy = Apply(state, Copying.Plan(state, Map.Key, "Copy", () => New<Note>().Value)).State;
        Assert.Equal([Crm.Id, Crm.Id], copy.All<SystemUse>().Select(use => use.System));
        Assert.Equal(2, copy.All<InfoSystem>().Count());
    }
}
