using System.Globalization;
using System.Text;

namespace Parcours.Server.Platform;

/// <summary>A parsed message: its parts in order.</summary>
internal sealed record Message(IReadOnlyList<MessagePart> Parts)
{
    public string Format(LanguageFormat language, IReadOnlyDictionary<string, object?> arguments)
    {
        var text = new StringBuilder();
        Write(text, language, arguments, counted: null);
        return text.ToString();
    }

    private void Write(StringBuilder text, LanguageFormat language, IReadOnlyDictionary<string, object?> arguments, decimal? counted)
    {
        foreach (var part in Parts)
        {
            switch (part)
            {
                case MessagePart.Literal literal:
                    text.Append(literal.Text);
                    break;
                case MessagePart.Counted:
                    text.Append(language.Number(counted ?? 0));
                    break;
                case MessagePart.Argument argument:
                    text.Append(Value(argument, language, arguments));
                    break;
                case MessagePart.Plural plural when Number(arguments.GetValueOrDefault(plural.Name)) is { } number:
                    (language.IsOne(number) ? plural.One : plural.Other).Write(text, language, arguments, number);
                    break;
                case MessagePart.Plural plural:
                    text.Append(Hole(plural.Name));
                    break;
            }
        }
    }

    private static string Value(MessagePart.Argument argument, LanguageFormat language, IReadOnlyDictionary<string, object?> arguments)
    {
        var value = arguments.GetValueOrDefault(argument.Name);
        return argument.Format switch
        {
            MessageFormat.Number when Number(value) is { } number => language.Number(number),
            MessageFormat.Percent when Number(value) is { } number => language.Percent(number),
            MessageFormat.Date when Date(value) is { } date => language.Date(date),
            MessageFormat.Plain when value is string text => text,
            MessageFormat.Plain when Number(value) is { } number => language.Number(number),
            MessageFormat.Plain when value is not null => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => Hole(argument.Name),
        };
    }

    /// <summary>What stands for an argument that was not given or does not fit: seen at once, and never a crash in front of people.</summary>
    private static string Hole(string name) => $"{{{name}}}";

    private static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        double number when Math.Abs(number) < 1e15 => (decimal)number,
        sbyte or byte or short or ushort or int or uint or long or ulong or float => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static DateOnly? Date(object? value) => value switch
    {
        DateOnly date => date,
        DateTime instant => DateOnly.FromDateTime(instant),
        DateTimeOffset instant => DateOnly.FromDateTime(instant.DateTime),
        string text when text.Length >= 10
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => null,
    };
}

/// <summary>How an argument is shown.</summary>
internal enum MessageFormat
{
    Plain,
    Number,
    Percent,
    Date,
}

/// <summary>One part of a message.</summary>
internal abstract record MessagePart
{
    public sealed record Literal(string Text) : MessagePart;

    public sealed record Argument(string Name, MessageFormat Format) : MessagePart;

    /// <summary>The number sign inside a plural: the number that chose the branch.</summary>
    public sealed record Counted : MessagePart;

    public sealed record Plural(string Name, Message One, Message Other) : MessagePart;
}
