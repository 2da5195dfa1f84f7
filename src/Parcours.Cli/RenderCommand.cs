using System.CommandLine;
using System.Text;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Maps;

namespace Parcours.Cli;

/// <summary>`parcours render STUDY [--map NAME] [--log LOG] -o FILE.svg`: one map of a study file as a picture, measured when a log is given.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "A study file (NAME.parcours.json)." };
        var map = new Option<string?>("--map") { Description = "Name of the map; may be left out when the study has only one." };
        var output = new Option<string>("--output", "-o") { Description = "The SVG file to write.", Required = true };
        var dark = new Option<bool>("--dark") { Description = "Use the dark theme." };
        var log = new LogArgument(asOption: true);
        var command = new Command("render", "Draws one map of a study file as SVG.") { study, map, output, dark };
        log.AddTo(command);
        command.SetAction(parsed =>
        {
            if (StudyMap.Read(parsed, parsed.GetValue(study)!, parsed.GetValue(map)) is not { } wanted) return CommandLine.Refused;
            return Overlay(parsed, wanted, log) is { } overlay ? Write(parsed, wanted, overlay, parsed.GetValue(dark), parsed.GetValue(output)!) : CommandLine.Refused;
        });
        return command;
    }

    // Without a log, the file's own readings are what there is to show.
    private static MapOverlay? Overlay(ParseResult parsed, StudyMap wanted, LogArgument log)
    {
        if (!log.IsGiven(parsed)) return MapOverlays.Stated(wanted.Index());
        return log.Read(parsed) is { } read && wanted.Bind(parsed, read) is { } bind ? MapOverlays.Measured(bind.Index, bind.Bound, read.Name) : null;
    }

    private static int Write(ParseResult parsed, StudyMap wanted, MapOverlay overlay, bool dark, string output)
    {
        var scene = SceneLayout.Of(MapContent.Of(wanted.Records, wanted.Map.Id), InterMetrics.Load());
        try
        {
            using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            SvgPainter.Write(scene, overlay, SatisfactionBand.Draw(scene, overlay), PictureOptions.Of(wanted.Records, wanted.Map, overlay, wanted.Language, dark), writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse($"Cannot write {output}: {e.Message}");
        }

        return CommandLine.Done;
    }
}
