namespace Parcours.Server.Live;

/// <summary>[T2] Faults that the simulation plants to prove that it would see them. Always none in the product.</summary>
[Flags]
internal enum PlantedBugs
{
    None = 0,

    /// <summary>Others hear of a change before it is durable.</summary>
    BroadcastBeforeCommit = 1,

    /// <summary>The sender hears of its change before it is durable.</summary>
    AcknowledgeBeforeCommit = 2,

    /// <summary>A change that was committed is taken a second time.</summary>
    ForgetDuplicates = 4,

    /// <summary>Memory keeps a change whose commit failed.</summary>
    KeepAfterFailedCommit = 8,

    /// <summary>A client that resumes gets the log from one revision too far.</summary>
    ResumeTooFar = 16,
}
