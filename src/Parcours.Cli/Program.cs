using System.CommandLine;
using Parcours.Cli;

var root = new RootCommand("Parcours: maps, measures and improves customer journeys.")
{
    InspectCommand.Create(),
    MeasureCommand.Create(),
    ServeCommand.Create(),
};
return CommandLine.Run(root, args);
