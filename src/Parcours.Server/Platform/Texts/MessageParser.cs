namespace Parcours.Server.Platform;

/// <summary>
/// Parses the subset of ICU messages that the catalogue uses: <c>{name}</c>, <c>{n, number}</c>, <c>{n, number, percent}</c>,
/// <c>{d, date}</c>, <c>{n, plural, one {...} other {...}}</c> with <c>#</c>. A brace has no escape; an apostrophe is an apostrophe.
/// </summary>
internal sealed class MessageParser
{
    private readonly string text;
    private int at;

    private MessageParser(string text) => this.text = text;

    /// <exception cref="FormatException">Says what is wrong and at which character, from 1.</exception>
    public static Message Parse(string text)
    {
        var parser = new MessageParser(text);
        var message = parser.Parts(inPlural: false);
        return parser.at == text.Length ? message : throw parser.Wrong("this brace closes nothing");
    }

    private Message Parts(bool inPlural)
    {
        var parts = new List<MessagePart>();
        while (at < text.Length && text[at] != '}')
        {
            if (text[at] == '{') parts.Add(Argument());
            else if (inPlural && text[at] == '#')
            {
                parts.Add(new MessagePart.Counted());
                at++;
            }
            else parts.Add(Literal(inPlural ? "{}#" : "{}"));
        }

        return new Message(parts);
    }

    private MessagePart.Literal Literal(string stops)
    {
        var length = text.AsSpan(at).IndexOfAny(stops);
        if (length < 0) length = text.Length - at;
        at += length;
        return new MessagePart.Literal(text.Substring(at - length, length));
    }

    private MessagePart Argument()
    {
        Take('{');
        var name = Word();
        if (TryTake('}')) return new MessagePart.Argument(name, MessageFormat.Plain);
        Take(',');
        var type = Word();
        if (type == "plural") return Plural(name);
        var style = TryTake(',') ? Word() : "";
        var format = (type, style) switch
        {
            ("number", "") => MessageFormat.Number,
            ("number", "percent") => MessageFormat.Percent,
            ("date", "") => MessageFormat.Date,
            _ => throw Wrong($"\"{type} {style}\" is no format of the catalogue"),
        };
        Take('}');
        return new MessagePart.Argument(name, format);
    }

    private MessagePart.Plural Plural(string name)
    {
        Take(',');
        Message? one = null;
        Message? other = null;
        while (!TryTake('}'))
        {
            var branch = Word();
            Take('{');
            var message = Parts(inPlural: true);
            Take('}');
            if (branch == "one" && one is null) one = message;
            else if (branch == "other" && other is null) other = message;
            else throw Wrong($"\"{branch}\" is not a branch, or is there twice");
        }

        return new MessagePart.Plural(name, one ?? throw Wrong("\"one\" is missing"), other ?? throw Wrong("\"other\" is missing"));
    }

    private string Word()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) at++;
        var word = text[start..at];
        SkipBlanks();
        return word.Length > 0 ? word : throw Wrong("a name is expected");
    }

    private void Take(char mark)
    {
        if (at >= text.Length || text[at] != mark) throw Wrong($"'{mark}' is expected");
        at++;
    }

    private bool TryTake(char mark)
    {
        SkipBlanks();
        if (at >= text.Length || text[at] != mark) return false;
        at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && (text[at] is ' ' or '\n' or '\t')) at++;
    }

    private FormatException Wrong(string problem) => new($"At character {at + 1}: {problem}.");
}
