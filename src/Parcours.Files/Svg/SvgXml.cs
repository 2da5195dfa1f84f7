using System.Globalization;
using System.Xml;

namespace Parcours.Files;

/// <summary>Writes SVG elements with numbers of at most two decimals; text and attributes are escaped by the XML writer.</summary>
internal sealed class SvgXml(XmlWriter xml) : IDisposable
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Opens an element; disposing what is returned closes it.</summary>
    public SvgXml Open(string name, params (string Name, object? Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (key, value) in attributes) Attribute(key, value);
        return this;
    }

    public void Empty(string name, params (string Name, object? Value)[] attributes)
    {
        using (Open(name, attributes))
        {
        }
    }

    public void Text(string content, double x, double y, params (string Name, object? Value)[] attributes)
    {
        using (Open("text", [("x", x), ("y", y), .. attributes])) xml.WriteString(Clean(content));
    }

    public void Element(string name, string content, params (string Name, object? Value)[] attributes)
    {
        using (Open(name, attributes)) xml.WriteString(Clean(content));
    }

    public void Dispose() => xml.WriteEndElement();

    private void Attribute(string name, object? value)
    {
        var text = value switch
        {
            null => null,
            double number => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        if (text is { Length: > 0 }) xml.WriteAttributeString(name, Clean(text));
    }

    // XML 1.0 has no way to write most control characters, which people do paste into names, nor halves of a character.
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var runes = text.EnumerateRunes().Where(rune => rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value));
        return string.Concat(runes.Select(rune => rune.ToString()));
    }
}
