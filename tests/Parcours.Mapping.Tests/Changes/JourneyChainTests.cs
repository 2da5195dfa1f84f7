using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Changes;

/// <summary>Journeys in the order in which the client lives them, and what is nested in them.</summary>
[Rule("S56.4")]
public sealed class JourneyChainTests
{
    private static readonly Journey Move = Of("move", "a");
    private static readonly Journey Bill = Of("bill", "b", after: Move);
    private static readonly Journey Leave = Of("leave", "d", after: Bill);
    private static readonly Journey Complain = Of("complain", "e", after: Bill);
    private static readonly Journey Visit = Of("visit", "f", parent: Move);
    private static readonly Journey Call = Of("call", "g", parent: Visit);
    private static readonly StudyState State = StudyState.Of(1, new[] { Complain, Call, Leave, Visit, Bill, Move }.Select(each => new Held(each, 1)));

    [Fact]
    public void A_chain_is_read_from_its_first_journey_wherever_one_enters_it()
    {
        foreach (var each in new[] { Move, Bill, Leave }) Assert.Equal("move bill leave", Chain(each));
        // Where two follow, the one asked for is in the chain, else the first in order.
        Assert.Equal("move bill complain", Chain(Complain));
        Assert.Equal("visit", Chain(Visit));
        Assert.Empty(JourneyChain.Of(State, new Id<Journey>(Guid.NewGuid())));
    }

    [Fact]
    public void Parts_come_with_their_own_parts() => Assert.Equal("visit call", string.Join(' ', JourneyChain.Parts(State, Move.Id).Select(each => each.Name)));

    private static string Chain(Journey from) => string.Join(' ', JourneyChain.Of(State, from.Id).Select(each => each.Name));

    private static Journey Of(string name, string order, Journey? after = null, Journey? parent = null) => new(new(Guid.CreateVersion7()), name, order, After: after?.Id, Parent: parent?.Id);
}
