using System.Globalization;
using System.Text;

namespace Parcours.Server.Workshops;

/// <summary>[S61.5] Who a guest is by their name alone: one prepared who bears it, when nobody else does.</summary>
internal static class ParticipantNames
{
    /// <summary>The one prepared under a guest's name, whatever its capitals, accents and spaces; null for none, for several, or when another guest is that person.</summary>
    public static Guid? Of(string guest, IReadOnlyList<Participant> known)
    {
        var folded = Folded(guest);
        var prepared = known.Where(each => !each.Guest && Folded(each.Name) == folded).ToList();
        return prepared is [var one] && !known.Any(each => each.Is == one.Id) ? one.Id : null;
    }

    /// <summary>The guest who came in under the name of somebody prepared since; null for none, for several of either, or when they are said to be somebody.</summary>
    public static Participant? GuestOf(Participant prepared, IReadOnlyList<Participant> known)
    {
        var same = known.Where(each => Folded(each.Name) == Folded(prepared.Name)).ToList();
        return same is [{ Guest: true, Is: null } one] ? one : null;
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.ToUpperInvariant(letter));
        }

        return folded.ToString();
    }
}
