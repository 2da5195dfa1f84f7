using Microsoft.Extensions.Logging;
using Parcours.Files.Templates;
using Parcours.Mapping;
using Parcours.Server.Platform;

namespace Parcours.Server.Templates;

/// <summary>A template of the gallery.</summary>
/// <param name="Id">The sector's name for one of the program, 32 hex digits for one of this server's own.</param>
/// <param name="Own">True when somebody made it of a map: it may be removed.</param>
internal sealed record KeptTemplate(string Id, bool Own, MapTemplate Template);

/// <summary>The templates: those built into the program, and the server's own as files of the data folder. A file is named by a number, never by what people type.</summary>
internal sealed partial class TemplateLibrary(DataFolder data, ILogger<TemplateLibrary> logger)
{
    /// <summary>Most templates a server keeps of its own.</summary>
    public const int Most = 500;

    private readonly Lazy<IReadOnlyList<KeptTemplate>> builtIn = new(ReadBuiltIn);
    private readonly Lock writing = new();
    private readonly string folder = data.Folder("templates");

    /// <summary>The program's own in the order of the sectors, then the server's, oldest first.</summary>
    public IReadOnlyList<KeptTemplate> All() => [.. builtIn.Value, .. Own().OrderBy(file => file.Id, StringComparer.Ordinal)];

    /// <summary>The template of an id; null when there is none.</summary>
    public KeptTemplate? Find(string id) => builtIn.Value.FirstOrDefault(template => template.Id == id) ?? (PathOf(id) is { } path && File.Exists(path) ? Read(id, path) : null);

    /// <summary>Keeps a template durably and gives its id; null when the shelf is full.</summary>
    public string? Keep(MapTemplate template)
    {
        lock (writing)
        {
            if (Directory.GetFiles(folder, "*.json").Length >= Most) return null;
            var id = Guid.CreateVersion7().ToString("N");
            TemplateFile.Save(template, PathOf(id)!);
            return id;
        }
    }

    /// <summary>Removes one of the server's own; false when there is none of this id.</summary>
    public bool Remove(string id)
    {
        lock (writing) return PathOf(id) is { } path && TemplateFile.Remove(path);
    }

    private IEnumerable<KeptTemplate> Own() => Directory.EnumerateFiles(folder, "*.json").Select(path => Read(Path.GetFileNameWithoutExtension(path), path)).OfType<KeptTemplate>();

    private KeptTemplate? Read(string id, string path)
    {
        if (PathOf(id) != path) return null;
        try
        {
            if (new FileInfo(path).Length > TemplateFile.MaxBytes) throw new InvalidDataException("larger than a template may be");
            var (template, faults) = TemplateFile.Read(File.ReadAllBytes(path));
            if (template is not null) return new KeptTemplate(id, true, template);
            LogUnread(logger, path, faults[0].ToString());
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogUnread(logger, path, e.Message);
        }

        return null;
    }

    // Only what the library itself would name a file leads into the folder, and so never out of it.
    private string? PathOf(string id) => Guid.TryParseExact(id, "N", out var number) && number.ToString("N") == id ? Path.Combine(folder, id + ".json") : null;

    private static List<KeptTemplate> ReadBuiltIn() => [.. TemplateRules.Sectors.Select(Built).OfType<KeptTemplate>()];

    private static KeptTemplate? Built(string sector)
    {
        using var stream = typeof(TemplateLibrary).Assembly.GetManifestResourceStream($"templates/{sector}");
        if (stream is null) return null;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var (template, faults) = TemplateFile.Read(copy.ToArray());
        return new KeptTemplate(sector, false, template ?? throw new InvalidOperationException($"samples/templates/{sector}.json: {faults[0]}"));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The template {Path} is left out: {Reason} Mend the file, or remove it.")]
    private static partial void LogUnread(ILogger logger, string path, string reason);
}
