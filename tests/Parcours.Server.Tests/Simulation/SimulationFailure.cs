namespace Parcours.Tests.Simulation;

/// <summary>An invariant of T1 is broken.</summary>
internal sealed class SimulationFailure(string what) : Exception(what);
