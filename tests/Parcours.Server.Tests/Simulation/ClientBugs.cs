namespace Parcours.Tests.Simulation;

/// <summary>[T2] Faults planted in the twin of the client core.</summary>
[Flags]
internal enum ClientBugs
{
    None = 0,
    NoRevisionCheck = 1,
    ResendOutOfOrder = 2,
    ReuseSequence = 4,
    CoalesceIntoSent = 8,
    DropResend = 16,
}
