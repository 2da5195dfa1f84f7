using System.CommandLine;
using Parcours.Server.Platform;

namespace Parcours.Cli;

/// <summary>`parcours import FILE [--data DIR]`: a study file, or one with words and pictures, as a new study of a data folder whose server is stopped.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A study file (NAME.parcours.json), or one with words and pictures (NAME.parcours.zip)." };
        var data = new Option<string>("--data") { Description = "Folder that holds everything", DefaultValueFactory = _ => "data" };
        var command = new Command("import", "Takes a study into a data folder, whole or not at all. The server must be stopped.") { file, data };
        command.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(file)!, parsed.GetValue(data)!, stop));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string path, string data, CancellationToken stop)
    {
        try
        {
            await using var input = File.OpenRead(path);
            using var folder = OfflineData.Open(data);
            var (taken, faults) = await folder.Import(input, stop);
            if (taken is null) return parsed.Refuse(string.Join(Environment.NewLine, faults));
            parsed.Output().WriteLine(FormattableString.Invariant(
                $"{taken.Id} \"{taken.Name}\": {taken.Records} records, {taken.Words} words of people, {taken.Pictures} pictures, {taken.Erased} erased."));
            return CommandLine.Done;
        }
        catch (StartupException e)
        {
            return parsed.Refuse(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse($"{path}: {e.Message}");
        }
    }
}
