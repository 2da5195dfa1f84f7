using Parcours.Bench;

if (args is ["import", var log, ..]) return ImportBench.Run(log);
if (args is ["map", var measured, ..]) return MapBench.Run(measured);
if (args is ["draw", var drawn, ..]) return await DrawBench.Run(drawn);
Console.Error.WriteLine("Usage: import LOG.csv | map LOG.csv | draw LOG.csv");
return 2;
