namespace Parcours.Files;

/// <summary>Stops a reading inside this room; LogImport turns it into a refusal, so it never reaches a caller.</summary>
internal sealed class ImportRefusedException(ImportFault fault) : Exception(fault.Message)
{
    public ImportFault Fault { get; } = fault;
}
