using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Parcours.Measuring;

/// <summary>Gives each distinct byte string an id, 0, 1, 2... in first-seen order. Open addressing over one blob of keys.</summary>
public sealed class Interner
{
    private byte[] bytes = new byte[256];
    private Entry[] entries = new Entry[16];
    private int used;
    private int[] slots = new int[64];
    private int mask = 63;

    /// <summary>How many distinct byte strings.</summary>
    public int Count { get; private set; }

    /// <summary>The id of a key, given a new one when it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        var slot = (int)(hash >> 20) & mask;
        while (true)
        {
            var id = slots[slot] - 1;
            if (id < 0) return Add(key, hash, slot);
            ref readonly var entry = ref entries[id];
            if (entry.Hash == hash && entry.Length == key.Length && key.SequenceEqual(bytes.AsSpan(entry.Start, entry.Length))) return id;
            slot = (slot + 1) & mask;
        }
    }

    /// <summary>The bytes of an id.</summary>
    public ReadOnlySpan<byte> Key(int id) => bytes.AsSpan(entries[id].Start, entries[id].Length);

    /// <summary>The keys decoded as UTF-8.</summary>
    public ImmutableArray<string> ToNames()
    {
        var names = ImmutableArray.CreateBuilder<string>(Count);
        for (var id = 0; id < Count; id++) names.Add(Encoding.UTF8.GetString(Key(id)));
        return names.MoveToImmutable();
    }

    /// <summary>The keys as a table, without decoding.</summary>
    public TextTable ToTable()
    {
        var offsets = new int[Count + 1];
        for (var id = 0; id < Count; id++) offsets[id + 1] = entries[id].Start + entries[id].Length;
        return new TextTable(bytes.AsSpan(0, offsets[Count]).ToArray(), offsets);
    }

    private int Add(ReadOnlySpan<byte> key, ulong hash, int slot)
    {
        var id = Count++;
        if (used + key.Length > bytes.Length) Array.Resize(ref bytes, (int)BitOperations.RoundUpToPowerOf2((uint)(used + key.Length)));
        if (id == entries.Length) Array.Resize(ref entries, id * 2);
        key.CopyTo(bytes.AsSpan(used));
        entries[id] = new Entry(hash, used, key.Length);
        used += key.Length;
        slots[slot] = Count;
        if (Count * 2 > slots.Length) Grow();
        return id;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 4];
        mask = slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (int)(entries[id].Hash >> 20) & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
    }

    /// <summary>Eight bytes at a time, multiplied to 128 bits and folded (the idea of wyhash, Wang Yi 2019).</summary>
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)key.Length;
        while (key.Length >= 8)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(key));
            key = key[8..];
        }
        var tail = 0UL;
        if (key.Length >= 4)
        {
            tail = MemoryMarshal.Read<uint>(key) | ((ulong)MemoryMarshal.Read<uint>(key[^4..]) << 32);
        }
        else if (key.Length > 0)
        {
            tail = key[0] | ((ulong)key[key.Length >> 1] << 8) | ((ulong)key[^1] << 16);
        }
        return Fold(hash ^ tail);
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, 0xA0761D6478BD642FUL, out var low);
        return high ^ low;
    }

    private readonly record struct Entry(ulong Hash, int Start, int Length);
}
