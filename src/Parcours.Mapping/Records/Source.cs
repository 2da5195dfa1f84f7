namespace Parcours.Mapping;

/// <summary>What kind of document a source is.</summary>
public enum DocumentKind
{
    /// <summary>A text, a procedure, a report.</summary>
    Document,

    /// <summary>A sheet of a spreadsheet.</summary>
    Spreadsheet,

    /// <summary>A drawn process.</summary>
    Process,

    /// <summary>Slides.</summary>
    Slides,

    /// <summary>A picture or a scan.</summary>
    Picture,

    /// <summary>Notes of an interview or a visit.</summary>
    Fieldwork,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A document that the study rests on. The study says where it is and what it is worth; it does not hold its bytes.</summary>
/// <param name="Name">What people call it; for a file, its name.</param>
/// <param name="On">[S54.1] The day it was written, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Owner">The unit or role that keeps it.</param>
/// <param name="Note">What it is worth, where it is kept.</param>
public sealed record SourceDocument(
    Id<SourceDocument> Id,
    string Name,
    string Order,
    DocumentKind Kind = DocumentKind.Document,
    string On = "",
    string Owner = "",
    string Note = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>Whether what is drawn still holds.</summary>
public enum StandingStatus
{
    /// <summary>Taken over from somewhere; nobody has confirmed it.</summary>
    ToCheck,

    /// <summary>Somebody who knows says that it is so.</summary>
    Confirmed,

    /// <summary>It was so once.</summary>
    Obsolete,

    /// <summary>Something else says the contrary; the note says what.</summary>
    Contradicted,
}

/// <summary>[S55.2] Whether one item of a map still holds, where it comes from, and who said so. An item without one was never asked about.</summary>
/// <param name="Subject">[S55.1] The touchpoint, path, stage, moment of truth, condition or note it is about.</param>
/// <param name="Source">The document the item was taken from, or null.</param>
/// <param name="By">Who said so: a role, never a name.</param>
/// <param name="On">[S55.3] The day it was said, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Note">What contradicts it, what took its place.</param>
public sealed record Standing(
    Id<Standing> Id,
    RecordId Subject,
    StandingStatus Status = StandingStatus.ToCheck,
    Id<SourceDocument>? Source = null,
    string By = "",
    string On = "",
    string Note = "") : StudyRecord
{
    /// <summary>True for the kinds of records that may have one (S55.1).</summary>
    public static bool IsAbout(RecordId subject) => subject.Kind is "touchpoint" or "path" or "stage" or "moment" or "condition" or "note";

    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
