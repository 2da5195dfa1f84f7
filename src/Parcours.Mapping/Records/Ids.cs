using System.Diagnostics.CodeAnalysis;

namespace Parcours.Mapping;

/// <summary>[L1] The id of a record of one kind. On the wire it reads <c>stage:018f...</c> (kind, colon, UUID in lower-case hex).</summary>
public readonly record struct Id<T>(Guid Value) where T : StudyRecord
{
    /// <summary>The same id with its kind as data, for places that hold records of any kind.</summary>
    public RecordId Any => new(RecordKinds.NameOf<T>(), Value);

    /// <inheritdoc/>
    public override string ToString() => Any.ToString();

    /// <summary>Forgets the static type, keeps the kind.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Any is the named alternate.")]
    public static implicit operator RecordId(Id<T> id) => id.Any;
}

/// <summary>[L1] The id of a record of any kind: its kind's wire name and its UUID.</summary>
public readonly record struct RecordId(string Kind, Guid Value) : IComparable<RecordId>
{
    /// <summary>Reads <c>kind:uuid</c>. An unknown kind is allowed (L5: kept as opaque), a malformed one is not.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        id = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon is <= 0 or > 40) return false;
        var kind = text!.AsSpan(0, colon);
        foreach (var letter in kind)
        {
            if (!char.IsAsciiLetter(letter)) return false;
        }

        if (!Guid.TryParseExact(text.AsSpan(colon + 1), "D", out var value)) return false;
        id = new RecordId(RecordKinds.Intern(kind), value);
        return true;
    }

    /// <summary>The typed id, or null when the kind is another one: the wrong kind is refused at the edge.</summary>
    public Id<T>? As<T>() where T : StudyRecord => Kind == RecordKinds.NameOf<T>() ? new Id<T>(Value) : null;

    /// <summary>Order by (kind, id): the order of a study file.</summary>
    public int CompareTo(RecordId other)
    {
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : Value.CompareTo(other.Value);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Value:D}";

    /// <summary>By (kind, id).</summary>
    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    /// <summary>By (kind, id).</summary>
    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    /// <summary>By (kind, id).</summary>
    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    /// <summary>By (kind, id).</summary>
    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;
}
