using System.Diagnostics;
using System.Globalization;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Tests;

// Times the layout on seeded random maps, warm, one thread; CPU time is the figure that does not depend on who else uses the machine; "svg FOLDER" paints some of them to be looked at.
if (args is ["svg", var folder])
{
    foreach (var seed in new[] { 3, 12, 40 }) Paint(RandomMaps.Build(seed), Path.Combine(folder, $"random-{seed}.svg"));
    Paint(SmallMaps.TwoPaths(), Path.Combine(folder, "two-paths.svg"));
    Paint(SmallMaps.Loop(), Path.Combine(folder, "loop.svg"));
    Paint(SmallMaps.Stack(), Path.Combine(folder, "stack.svg"));
    Paint(EnergyMap.Build(), Path.Combine(folder, "energy.svg"));
    Paint(Large(60, 10, 8), Path.Combine(folder, "large.svg"));
    return;
}

Console.WriteLine("| touchpoints | paths x steps | hops | CPU ms | median ms | p95 ms | allocated MB |");
Console.WriteLine("|---|---|---|---|---|---|---|");
Measure(50, 8, 8);
Measure(100, 20, 12);
Measure(300, 40, 15);
Measure(600, 80, 15);

static MapBuilder Large(int cards, int paths, int steps) =>
    RandomMaps.Build("large", new Random(7), stages: cards > 100 ? 16 : 9, lanes: cards > 100 ? 10 : 6, cards, paths, steps, exact: true);

static void Measure(int cards, int paths, int steps)
{
    var map = Large(cards, paths, steps);
    var text = InterMetrics.Load();
    for (var warm = 0; warm < 30; warm++) SceneLayout.Of(MapContent.Of(map.Records, map.Map), text);
    var times = new List<double>();
    var before = GC.GetAllocatedBytesForCurrentThread();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    Scene scene = null!;
    for (var run = 0; run < 60; run++)
    {
        var start = Stopwatch.GetTimestamp();
        scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), text);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 60.0 / 1e6;
    var spent = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / 60;
    times.Sort();
    var hops = scene.Items.OfType<SceneHop>().Count();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {cards} | {paths} x {steps} | {hops} | {spent:0.0} | {times[30]:0.0} | {times[57]:0.0} | {allocated:0.0} |"));
}

static void Paint(MapBuilder map, string file)
{
    var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
    using var output = new StreamWriter(file);
    SvgPainter.Write(scene, null, null, new SvgOptions("en", false, new SvgLabels("Map", "", "Satisfaction", "NPS")), output);
}
