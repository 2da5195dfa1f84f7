using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Parcours.Mapping;
using Parcours.Server.Maps;

namespace Parcours.Server.Live;

/// <summary>
/// [A4, A5, L20] Sends the watched maps' scenes and measures, after the log entries they belong to: one worker a study, coalesced, the
/// latest state wins. The scene goes first: it never waits for a measure.
/// </summary>
internal sealed partial class ScenePublisher(StudyCore core, Audience audience, MapPictures pictures, ILogger<ScenePublisher> logger)
{
    private const int Crowded = 8;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(30);

    private readonly StudyCore core = core;
    private readonly Audience audience = audience;
    private readonly MapPictures pictures = pictures;
    private readonly ILogger logger = logger;
    private readonly ConcurrentDictionary<Guid, Worker> workers = new();

    /// <summary>The connection's map changed: it gets the whole scene.</summary>
    public void Watch(Guid study, Connection connection)
    {
        if (core.Open(study) is not { } live) return;
        var worker = workers.GetOrAdd(study, id => new Worker(this, id));
        live.Changed ??= _ => worker.Wake();
        worker.NeedsAll(connection);
    }

    /// <summary>Measures changed (a log came or went): those who watch get new ones.</summary>
    public void Refresh(Guid study)
    {
        if (workers.TryGetValue(study, out var worker)) worker.Wake();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The picture of a map could not be made; the study itself is safe.")]
    private static partial void LogFailed(ILogger logger, Exception error);

    private sealed class Worker(ScenePublisher owner, Guid study)
    {
        private readonly ConcurrentDictionary<Connection, bool> needAll = new();
        private readonly Dictionary<Id<JourneyMap>, (long Revision, Dictionary<string, SceneItem> Items)> sent = [];
        private readonly Dictionary<(Id<JourneyMap>, string?), (string Version, BandPicture? Band)> measured = [];
        private int state; // 0 idle, 1 running, 2 running and asked again

        public void NeedsAll(Connection connection)
        {
            needAll[connection] = true;
            Wake();
        }

        public void Wake()
        {
            if (Interlocked.Exchange(ref state, 2) == 0) _ = Task.Run(Run);
        }

        private async Task Run()
        {
            while (true)
            {
                Volatile.Write(ref state, 1);
                try
                {
                    Publish();
                }
                catch (Exception e)
                {
                    LogFailed(owner.logger, e);
                }

                if (Interlocked.CompareExchange(ref state, 0, 1) == 1) return;
                // The first picture goes at once; in a crowd the next ones gather, so that drawing never starves the log (L20).
                if (owner.audience.Count(study) > Crowded) await Task.Delay(Gather);
            }
        }

        private void Publish()
        {
            if (owner.core.Open(study) is not { } live) return;
            var now = live.State;
            // Who asks anew is taken before who watches: asking sets the map first, so nobody is served without being seen.
            var fresh = needAll.Keys.Where(connection => needAll.TryRemove(connection, out _)).ToHashSet();
            var watching = owner.audience.Of(study).Where(connection => connection.Map is not null).ToLookup(connection => connection.Map!.Value);
            foreach (var gone in sent.Keys.Where(map => !watching.Contains(map)).ToList()) sent.Remove(gone);

            var scenes = new Dictionary<Id<JourneyMap>, Scene>();
            foreach (var map in watching)
            {
                if (owner.pictures.Scene(now, map.Key) is not { } scene)
                {
                    // Asked for before the change that makes the map was committed: they get the whole scene then.
                    foreach (var early in map.Where(fresh.Contains)) needAll[early] = true;
                    continue;
                }

                scenes[map.Key] = scene;
                SendScene(scene, now.Revision, [.. map], fresh);
            }

            foreach (var map in watching)
            {
                if (!scenes.TryGetValue(map.Key, out var scene)) continue;
                // [S52.1] Guests are shown measures only when their invitation says so.
                foreach (var byLog in map.Where(connection => connection.Scope?.Measures != false).GroupBy(connection => connection.Log, StringComparer.Ordinal)) TryMeasures(now, scene, byLog.Key, [.. byLog], fresh);
            }
        }

        // A log that cannot be read must not silence the measures of the others.
        private void TryMeasures(StudyState now, Scene scene, string? log, List<Connection> watchers, HashSet<Connection> fresh)
        {
            try
            {
                SendMeasures(now, scene, log, watchers, fresh);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                LogFailed(owner.logger, e);
            }
        }

        private void SendScene(Scene scene, long revision, List<Connection> watchers, HashSet<Connection> fresh)
        {
            var items = scene.Items.ToDictionary(item => item.Key, StringComparer.Ordinal);
            var known = sent.TryGetValue(scene.Map, out var last);
            if (known && last.Revision < revision)
            {
                var put = scene.Items.Where(item => !last.Items.TryGetValue(item.Key, out var old) || !old.Equals(item)).ToImmutableArray();
                var remove = last.Items.Keys.Where(key => !items.ContainsKey(key)).ToImmutableArray();
                var difference = new Outgoing(new ServerMessage.SceneSent(scene.Map, revision, last.Revision, scene.Frame, put, remove));
                foreach (var watcher in watchers.Where(watcher => !fresh.Contains(watcher))) watcher.Send(difference);
            }

            if (watchers.Exists(fresh.Contains))
            {
                var whole = new Outgoing(new ServerMessage.SceneSent(scene.Map, revision, null, scene.Frame, scene.Items, []));
                foreach (var watcher in watchers.Where(fresh.Contains)) watcher.Send(whole);
            }

            sent[scene.Map] = (revision, items);
        }

        private void SendMeasures(StudyState now, Scene scene, string? log, List<Connection> watchers, HashSet<Connection> fresh)
        {
            var measures = owner.pictures.Measures(study, now, scene.Map, log, scene);
            var same = measured.TryGetValue((scene.Map, log), out var last) && last.Version == measures.Overlay.Version && Equals(last.Band, measures.Band);
            measured[(scene.Map, log)] = (measures.Overlay.Version, measures.Band);
            if (same && !watchers.Exists(fresh.Contains)) return;
            var message = new Outgoing(new ServerMessage.OverlaySent(measures.Overlay, measures.Band));
            foreach (var watcher in watchers.Where(watcher => !same || fresh.Contains(watcher))) watcher.Send(message);
        }
    }
}
