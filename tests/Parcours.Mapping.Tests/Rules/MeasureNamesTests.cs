using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Rules;

public sealed class MeasureNamesTests
{
    [Fact]
    public void A_measure_has_one_name_whatever_people_write_as_the_client_names_it()
    {
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "fixtures", "measures.json")))!;

        Assert.Equal(names, names.Keys.ToDictionary(written => written, MeasureNames.Stored, StringComparer.Ordinal));
    }
}
