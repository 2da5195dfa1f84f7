using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S53: photos and quotes on cards, spans over stages, and the picture laid under a map.</summary>
public sealed class IllustrationTests
{
    private static readonly Photo ThePhoto = new(New<Photo>(), Card.Id, Guid.CreateVersion7(), 1600, 900, "A meter cupboard");
    private static readonly Quote TheQuote = new(New<Quote>(), Card.Id, Guid.CreateVersion7(), "A client who moves in");
    private static readonly StageSpan Wait = new(New<StageSpan>(), Map.Id, A.Id, C.Id, "Waiting", "V", X.Id);
    private static readonly Underlay Scan = new(New<Underlay>(), Map.Id, Guid.CreateVersion7(), 2400, 1600, 150, 100, 1200);

    [Theory]
    [Rule("S53.1")]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(12_001, 10)]
    public void A_picture_has_a_size(int width, int height)
    {
        Refuses("S53.1", Put(ThePhoto with { Width = width, Height = height }));
        Refuses("S53.1", Put(Scan with { Width = width, Height = height }));
    }

    [Fact]
    [Rule("S53.2"), Rule("S1.1")]
    public void A_touchpoint_has_one_photo_and_one_quote_a_map_one_underlay_and_they_go_with_it()
    {
        var state = Accepts(Put(ThePhoto, TheQuote, Scan)).State;
        var applied = Apply(state, Put(ThePhoto with { Id = New<Photo>() }, TheQuote with { Id = New<Quote>() }, Scan with { Id = New<Underlay>() }));
        Assert.False(applied.AsSent);
        Assert.Equal((1, 1, 1), (applied.State.All<Photo>().Count(), applied.State.All<Quote>().Count(), applied.State.All<Underlay>().Count()));
        Assert.Null(applied.State.Find(ThePhoto.Id));
        Assert.Equal(2, Apply(state, Put(ThePhoto with { Id = New<Photo>(), Touchpoint = Second.Id })).State.All<Photo>().Count());
        var without = Apply(state, Remove(Card)).State;
        Assert.Empty(without.All<Photo>());
        Assert.Empty(without.All<Quote>());
        Assert.Equal((Map.Id, Card.Key), (MapPlace.Of(ThePhoto, state), MapPlace.ShownBy(TheQuote, state)));
    }

    [Fact]
    [Rule("S53.3")]
    public void A_span_stands_in_its_own_map()
    {
        Accepts(Put(Wait, Wait with { Id = New<StageSpan>(), Lane = null }));
        Refuses("S53.3", Put(Wait with { Last = OtherStage.Id }));
        Refuses("S53.3", Put(Wait with { Lane = OtherLane.Id }));
        Refuses("S1.7", Put(Wait with { Text = " " }));
    }

    [Fact]
    [Rule("S53.4")]
    public void A_span_gives_way_to_the_stage_that_goes()
    {
        var state = Accepts(Put(Wait)).State;
        StageSpan? Left(params StudyRecord[] gone) => Apply(state, Remove(gone)).State.Find(Wait.Id);
        Assert.Equal((B.Id, C.Id), (Left(A)!.First, Left(A)!.Last));
        Assert.Equal((A.Id, B.Id), (Left(C)!.First, Left(C)!.Last));
        Assert.Equal((A.Id, C.Id), (Left(B)!.First, Left(B)!.Last));
        Assert.Equal((C.Id, C.Id), (Left(A, B)!.First, Left(A, B)!.Last));
        Assert.Null(Apply(Apply(state, Put(Wait with { First = B.Id, Last = B.Id })).State, Remove(B)).State.Find(Wait.Id));
        // Said from right to left, it gives way towards its other end all the same.
        var turned = Apply(Apply(state, Put(Wait with { First = C.Id, Last = A.Id })).State, Remove(C)).State.Find(Wait.Id)!;
        Assert.Equal((B.Id, A.Id), (turned.First, turned.Last));
    }

    [Fact]
    [Rule("S53.4"), Rule("S6.3")]
    public void A_span_goes_with_its_lanes_cards_and_with_its_map()
    {
        var state = Accepts(Put(Wait)).State;
        Assert.Equal(Y.Id, Apply(state, Remove(X)).State.Find(Wait.Id)!.Lane);
        Assert.Empty(Apply(state, Remove(Map)).State.All<StageSpan>());
        var removed = Apply(state, Remove(A));
        Assert.True(Apply(removed.State, removed.Inverse).State.SameContent(state));
    }

    [Theory]
    [Rule("S53.5")]
    [InlineData(double.NaN, 0, 100, 0.5)]
    [InlineData(0, double.PositiveInfinity, 100, 0.5)]
    [InlineData(0, 0, 3, 0.5)]
    [InlineData(0, 0, 100, 0)]
    [InlineData(0, 0, 100, 1.5)]
    public void An_underlay_stands_where_it_can_be_seen(double x, double y, double size, double opacity) =>
        Refuses("S53.5", Put(Scan with { X = x, Y = y, Size = size, Opacity = opacity }));

    [Fact]
    [Rule("S53.8")]
    public void Guests_see_what_is_drawn_on_their_map_and_not_what_it_is_traced_from()
    {
        var state = Accepts(Put(ThePhoto, TheQuote, Wait, Scan, ThePhoto with { Id = New<Photo>(), Touchpoint = OtherCard.Id })).State;
        var guest = new GuestScope(Map.Id, GuestRights.Edit, Measures: false, "Léa");
        Assert.Equal([true, true, true, false], new StudyRecord[] { ThePhoto, TheQuote, Wait, Scan }.Select(record => guest.Sees(record, state)));
        Assert.DoesNotContain(state.All<Photo>(), photo => photo.Touchpoint == OtherCard.Id && guest.Sees(photo, state));
        var gone = Remove(ThePhoto);
        Assert.Equal("S52.2", guest.Judge(state, Apply(state, gone).State, gone, gone, isUndo: false)?.Rule);
        var stretched = Patch(Wait.Id, ("last", B.Id));
        Assert.Null(guest.Judge(state, Apply(state, stretched).State, stretched, stretched, isUndo: false));
    }
}
