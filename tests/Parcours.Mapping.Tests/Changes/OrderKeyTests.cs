using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Changes;

[Rule("L2"), Rule("T3")]
public sealed class OrderKeyTests
{
#pragma warning disable CA5394 // A seeded, repeatable source is the point.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ten_thousand_random_inserts_stay_sorted_valid_and_short(int seed)
    {
        var random = new Random(seed);
        var keys = new List<string>();
        for (var i = 0; i < 10_000; i++)
        {
            var at = random.Next(keys.Count + 1);
            keys.Insert(at, OrderKey.Between(at > 0 ? keys[at - 1] : null, at < keys.Count ? keys[at] : null));
        }

        Assert.All(keys, key => Assert.True(OrderKey.IsValid(key), $"seed {seed}: {key}"));
        for (var i = 1; i < keys.Count; i++) Assert.True(string.CompareOrdinal(keys[i - 1], keys[i]) < 0, $"seed {seed}: {keys[i - 1]} before {keys[i]}");
        Assert.InRange(keys.Max(key => key.Length), 2, OrderKey.LongestKept);
    }
#pragma warning restore CA5394

    [Fact]
    public void Always_inserting_at_the_front_or_between_the_same_two_stays_valid_until_it_is_renumbered()
    {
        string? first = null;
        string low = "G", high = "V";
        for (var i = 0; i < 200; i++)
        {
            first = OrderKey.Between(null, first);
            Assert.True(OrderKey.IsValid(first), first);
            var middle = OrderKey.Between(low, high);
            Assert.True(string.CompareOrdinal(low, middle) < 0 && string.CompareOrdinal(middle, high) < 0, $"{low} {middle} {high}");
            if (i % 2 == 0) low = middle;
            else high = middle;
        }
    }

    [Fact]
    public void Appending_spends_one_character_in_61()
    {
        var key = "1";
        for (var i = 0; i < 1000; i++) key = OrderKey.Between(key, null);
        Assert.InRange(key.Length, 15, 20);
    }

    [Theory]
    [InlineData("V", "V")]
    [InlineData("b", "V")]
    public void There_is_no_key_between_two_in_the_wrong_order(string after, string before) =>
        Assert.Throws<ArgumentException>(() => OrderKey.Between(after, before));

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(62)]
    [InlineData(5000)]
    public void Spread_keys_are_sorted_valid_and_short(int count)
    {
        var keys = OrderKey.Spread(count);
        Assert.Equal(count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys, StringComparer.Ordinal);
        Assert.All(keys, key => Assert.True(OrderKey.IsValid(key), key));
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 4));
    }
}
