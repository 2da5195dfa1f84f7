using System.Collections.Immutable;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Pictures;

namespace Parcours.Server.Bundles;

/// <summary>[S64.1, S64.3] A study with its words and pictures comes in: whole or not at all.</summary>
internal sealed class TakeBundle(BundleStore store, PictureStore pictures)
{
    /// <summary>What came of it: the words and pictures that are there, and how many of them were erased (there or here before).</summary>
    public sealed record Taken(int Words, int Pictures, int Erased);

    /// <summary>
    /// Keeps words and pictures, then has the study made of its records as they refer to them here. Make is not interrupted: what it answers
    /// is what became of the study.
    /// </summary>
    /// <exception cref="IOException">When the disk has no room for it.</exception>
    public async Task<(Taken? Taken, Refusal? Refusal)> Run(
        StudyBundle bundle, Guid study, ImmutableArray<StudyRecord> records, Func<ImmutableArray<StudyRecord>, Task<Refusal?>> make, CancellationToken stop)
    {
        var (read, rule) = BundleWords.Read(bundle.Words, records, study);
        if (read is null) return (null, new Refusal(rule!, null, "words.json"));
        if (StudyRules.Apply(StudyState.Empty, [.. records.Select(record => new Op.Put(record))]) is Rejected rejected) return (null, rejected.Refusal);
        if (pictures.Free() - bundle.Pictures.Sum(each => each.Bytes) < Uploads.Reserve) throw new IOException($"The disk has less than {Uploads.Reserve >> 20} MiB left.");
        await store.Gate.WaitAsync(stop);
        try
        {
            var (numbers, erased, interviews) = store.Known(read, bundle.Pictures, bundle.Records.OfType<Study>().FirstOrDefault()?.Id.Value);
            var words = read.As(numbers, erased, interviews);
            List<(EnclosedPicture Picture, Func<byte[]?> Bytes)> carried =
            [
                .. bundle.Pictures.Select(each => (
                    each with { Id = numbers.GetValueOrDefault(each.Id, each.Id), Erased = each.Erased || erased.Contains(each.Id) }, (Func<byte[]?>)(() => bundle.Bytes(each)))),
            ];
            store.Keep(study, words, carried);
            var refusal = await make([.. records.Select(record => Enclosures.Renumbered(record, numbers))]);
            if (refusal is null) store.Done(study);
            // After a failed commit nobody knows: the next start looks whether the study is there.
            else if (refusal.Rule != "S0.6") store.Forget(study);
            var gone = words.Words.Values.Count(text => text is null) + carried.Count(each => each.Picture.Erased);
            return refusal is null ? (new(words.Words.Values.Count(text => text is not null), carried.Count(each => !each.Picture.Erased), gone), null) : (null, refusal);
        }
        finally
        {
            store.Gate.Release();
        }
    }
}
