using Parcours.Bench;

if (args is ["import", var log, ..]) return ImportBench.Run(log);
if (args is ["map", var measured, ..]) return MapBench.Run(measured);
if (args is ["live", ..]) return await LiveBench.Run();
Console.Error.WriteLine("Usage: import LOG.csv | map LOG.csv | live");
return 2;
