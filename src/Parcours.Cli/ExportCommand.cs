using System.CommandLine;
using Parcours.Server.Platform;

namespace Parcours.Cli;

/// <summary>`parcours export STUDY -o FILE [--data DIR]`: a study of a data folder whose server is stopped; FILE says in which form.</summary>
internal static class ExportCommand
{
    private const string Alone = ".parcours.json";
    private const string Enclosed = ".parcours.zip";

    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "Name or number of the study." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write: NAME.parcours.json, the records alone; NAME.parcours.zip, with what people said and the pictures: personal data.",
            Required = true,
        };
        var data = new Option<string>("--data") { Description = "Folder that holds everything", DefaultValueFactory = _ => "data" };
        var command = new Command("export", "Writes a study of a data folder to a file. The server must be stopped.") { study, output, data };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(study)!, parsed.GetValue(output)!, parsed.GetValue(data)!));
        return command;
    }

    private static int Run(ParseResult parsed, string name, string output, string data)
    {
        var enclosed = output.EndsWith(Enclosed, StringComparison.OrdinalIgnoreCase);
        if (!enclosed && !output.EndsWith(Alone, StringComparison.OrdinalIgnoreCase)) return parsed.Refuse($"{output} must end in {Alone} or {Enclosed}.");
        try
        {
            if (!Directory.Exists(data)) return parsed.Refuse($"No such folder: {data}");
            using var folder = OfflineData.Open(data);
            var found = folder.Studies().Where(each => each.Id.ToString() == name || string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count != 1)
            {
                return parsed.Refuse($"No single study is called \"{name}\". There are:{string.Concat(folder.Studies().Select(each => $"{Environment.NewLine}{each.Id} \"{each.Name}\""))}");
            }

            // Beside it first: what was under its name stays until the new one is whole.
            var half = output + ".part";
            try
            {
                using (var file = new FileStream(half, FileMode.Create, FileAccess.ReadWrite)) folder.Export(found[0].Id, enclosed, file);
                File.Move(half, output, overwrite: true);
            }
            finally
            {
                // What people said does not stay beside it when it did not come to its place.
                File.Delete(half);
            }

            return CommandLine.Done;
        }
        catch (StartupException e)
        {
            return parsed.Refuse(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse($"Cannot write {output}: {e.Message}");
        }
    }
}
