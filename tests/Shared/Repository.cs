namespace Parcours.Tests;

/// <summary>Where the tests find the checkout and the data that stays outside it.</summary>
internal static class Repository
{
    /// <summary>The checkout's root: the folder that holds Parcours.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of ../shared/data, read in place. A missing file fails the test that needs it, saying which.</summary>
    public static string SharedData(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", relative));
        if (!File.Exists(path)) throw new FileNotFoundException($"The test needs {path}: put the shared data folder beside the checkout.", path);
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parcours.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Parcours.slnx above the test's folder.");
    }
}
