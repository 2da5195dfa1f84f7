using System.CommandLine;

namespace Parcours.Cli;

/// <summary>What every command shares: exit codes (0 done, 1 refused input, 2 wrong usage). Words and results go to the writers of the invocation.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>Parses and runs; a usage that cannot be parsed is told on standard error.</summary>
    public static int Run(RootCommand root, string[] args, TextWriter output, TextWriter error)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        foreach (var fault in parsed.Errors) error.WriteLine(fault.Message);
        error.WriteLine("See `parcours --help`.");
        return WrongUsage;
    }

    /// <summary>Says why the input is refused.</summary>
    public static int Refuse(this ParseResult parsed, string reason)
    {
        parsed.Error().WriteLine(reason);
        return Refused;
    }

    /// <summary>Results.</summary>
    public static TextWriter Output(this ParseResult parsed) => parsed.InvocationConfiguration.Output;

    /// <summary>Progress, what was detected, faults.</summary>
    public static TextWriter Error(this ParseResult parsed) => parsed.InvocationConfiguration.Error;
}
