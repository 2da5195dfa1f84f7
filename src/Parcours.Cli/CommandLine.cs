using System.CommandLine;

namespace Parcours.Cli;

/// <summary>What every command shares: exit codes (0 done, 1 refused input, 2 wrong usage), and where words go.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>Parses and runs; a usage that cannot be parsed is told on standard error.</summary>
    public static int Run(RootCommand root, string[] args)
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("See `parcours --help`.");
            return WrongUsage;
        }
        return parsed.Invoke();
    }

    /// <summary>Says why the input is refused.</summary>
    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return Refused;
    }
}
