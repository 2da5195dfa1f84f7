using System.Collections.Immutable;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>What reading a study file gives: its records, or why it is refused (A8). Nothing in between.</summary>
public abstract record StudyFileResult
{
    private StudyFileResult()
    {
    }

    /// <summary>The file's records, in its order.</summary>
    public sealed record Read(ImmutableArray<StudyRecord> Records) : StudyFileResult;

    /// <summary>The first <see cref="StudyFile.MaxFaults"/> faults, and how many there are in all.</summary>
    public sealed record Refused(ImmutableArray<StudyFault> Faults, int Count) : StudyFileResult;
}

/// <summary>What is wrong in a study file, and where.</summary>
/// <param name="Line">Line from 1; 0 when the fault is of the whole file.</param>
/// <param name="Column">Character in the line, from 1; 0 when the fault is of the whole file.</param>
/// <param name="Problem">What is wrong, in English.</param>
/// <param name="Fix">What to do about it.</param>
/// <param name="Record">The id of the record at fault, as written, when it has one.</param>
public sealed record StudyFault(int Line, int Column, string Problem, string Fix, string? Record = null)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{(Line > 0 ? $"line {Line}, column {Column}: " : "")}{Problem} {Fix}";
}
