using Xunit;

namespace Parcours.Tests;

/// <summary>
/// Compares a text with tests/fixtures/scenes/NAME.approved.EXT. A difference writes NAME.received.EXT beside it (ignored by git) and
/// fails; somebody looks at it and renames it. Nothing is ever accepted by a run.
/// </summary>
internal static class Approved
{
    public static void Same(string name, string text)
    {
        var folder = Path.Combine(Repository.Root, "tests", "fixtures", "scenes");
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var approved = Path.Combine(folder, $"{stem}.approved{extension}");
        var received = Path.Combine(folder, $"{stem}.received{extension}");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (string.Equals(expected.ReplaceLineEndings("\n").TrimEnd(), text.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text.TrimEnd() + "\n");
        Assert.Fail($"{name} is not as approved. Look at {received} and, if it is right, rename it to {approved}.");
    }
}
