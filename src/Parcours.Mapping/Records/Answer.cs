namespace Parcours.Mapping;

/// <summary>What inside the brand answers a condition of satisfaction.</summary>
public enum AnswerKind
{
    /// <summary>A business process.</summary>
    Process,

    /// <summary>A rule or commitment.</summary>
    Policy,

    /// <summary>A tool or an application.</summary>
    Tool,
}

/// <summary>An internal answer of the study: a process, a policy or a tool; conditions of several maps may name the same one.</summary>
/// <param name="Owner">The unit that answers for it.</param>
public sealed record Answer(Id<Answer> Id, string Name, string Order, AnswerKind Kind = AnswerKind.Process, string Owner = "", string Description = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>The axis of the progress plan that an action belongs to.</summary>
public enum ActionAxis
{
    /// <summary>Who does what.</summary>
    Organisation,

    /// <summary>How it is done.</summary>
    Process,

    /// <summary>With what.</summary>
    Tools,

    /// <summary>What people are able to do.</summary>
    Skills,
}

/// <summary>Where an action stands.</summary>
public enum ActionStatus
{
    /// <summary>To be done.</summary>
    Planned,

    /// <summary>Under way.</summary>
    Started,

    /// <summary>In effect.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>An action of the progress plan, for the conditions that it is to keep.</summary>
/// <param name="Due">[S40.1] The day it is to be done by, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Effect">The effect expected, in words.</param>
/// <param name="Indicator">The indicator that is to show it; empty for the condition's own.</param>
/// <param name="DoneOn">[S40.1] Since when it is in effect, ISO date, or empty: readings up to that day are before, those after it after.</param>
/// <param name="Result">The reading that shows its result; null for the latest one after <paramref name="DoneOn"/>.</param>
public sealed record ProgressAction(
    Id<ProgressAction> Id,
    string Text,
    string Order,
    ActionAxis Axis = ActionAxis.Organisation,
    string Owner = "",
    string Due = "",
    ActionStatus Status = ActionStatus.Planned,
    string Effect = "",
    string Indicator = "",
    string DoneOn = "",
    EquatableArray<Id<Condition>> Conditions = default,
    Id<Reading>? Result = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
