using System.CommandLine;
using System.Text;
using Parcours.Files;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>`parcours render STUDY [--map NAME] -o FILE.svg`: one map of a study file as a picture.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "A study file (NAME.parcours.json)." };
        var map = new Option<string?>("--map") { Description = "Name of the map; may be left out when the study has only one." };
        var output = new Option<string>("--output", "-o") { Description = "The SVG file to write.", Required = true };
        var dark = new Option<bool>("--dark") { Description = "Use the dark theme." };
        var command = new Command("render", "Draws one map of a study file as SVG.") { study, map, output, dark };
        command.SetAction(parsed =>
            Render(parsed, parsed.GetValue(study)!, parsed.GetValue(map), parsed.GetValue(output)!, parsed.GetValue(dark)));
        return command;
    }

    private static int Render(ParseResult parsed, string studyPath, string? mapName, string output, bool dark)
    {
        if (!File.Exists(studyPath)) return parsed.Refuse($"No such file: {studyPath}");
        using var input = File.OpenRead(studyPath);
        var read = StudyFile.Read(input);
        if (read is StudyFileResult.Refused refused) return parsed.Refuse(string.Join(Environment.NewLine, refused.Faults));

        var records = ((StudyFileResult.Read)read).Records;
        var maps = records.OfType<JourneyMap>().OrderBy(map => map.Order, StringComparer.Ordinal).ThenBy(map => map.Id.Value).ToList();
        var wanted = mapName is null ? maps : maps.FindAll(map => string.Equals(map.Name, mapName, StringComparison.OrdinalIgnoreCase));
        if (wanted.Count != 1) return parsed.Refuse(WhichMap(maps, mapName));

        var language = records.OfType<Study>().FirstOrDefault()?.Language ?? "fr";
        return Write(parsed, records, wanted[0], language, dark, output);
    }

    private static int Write(ParseResult parsed, ImmutableArray<StudyRecord> records, JourneyMap map, string language, bool dark, string output)
    {
        var scene = SceneLayout.Of(MapContent.Of(records, map.Id), InterMetrics.Load());
        var labels = new SvgLabels(map.Name, map.Question, "Satisfaction", "NPS");
        try
        {
            using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            // Without a log, the file's own readings are what there is to show.
            var stated = MapOverlays.Stated(MapIndex.Of(StudyState.Of(0, records.Select(record => new Held(record, 0))), map.Id));
            SvgPainter.Write(scene, stated, SatisfactionBand.Draw(scene, stated), new SvgOptions(language, dark, labels), writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse($"Cannot write {output}: {e.Message}");
        }

        return CommandLine.Done;
    }

    private static string WhichMap(List<JourneyMap> maps, string? name)
    {
        if (maps.Count == 0) return "The study has no map.";
        var names = string.Join(", ", maps.Select(map => $"\"{map.Name}\""));
        return name is null ? $"Say which map with --map NAME: {names}." : $"No single map is called \"{name}\": {names}.";
    }
}
