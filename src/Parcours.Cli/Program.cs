using System.CommandLine;

namespace Parcours.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(Root(), args, Console.Out, Console.Error);
    }

    /// <summary>Every command, one file each.</summary>
    public static RootCommand Root() => new("Parcours: maps, measures and improves customer journeys.")
    {
        InspectCommand.Create(),
        MeasureCommand.Create(),
        RenderCommand.Create(),
        LintCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        ServeCommand.Create(),
    };
}
