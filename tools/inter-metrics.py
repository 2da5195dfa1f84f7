#!/usr/bin/env python3
"""Writes the advance widths of Inter as src/Parcours.Files/Fonts/inter-metrics.bin, read by TextMetrics.

Needs: apt-get install fonts-inter python3-fonttools. Usage: tools/inter-metrics.py [font folder]
Format, little endian: "PTM1", u16 number of weights; for each: u16 weight, u16 units per em, u16 fallback advance, u16 count,
then count times (u16 code point, u16 advance), ascending by code point.
"""
import struct
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
OUT = Path(__file__).resolve().parent.parent / "src/Parcours.Files/Fonts/inter-metrics.bin"
POINTS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2000, 0x200B), *range(0x2010, 0x2028), 0x202F, *range(0x2030, 0x203B),
          0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2200), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25B2, 0x25A0, 0x25BC, 0x2605]


def table(weight: int, name: str) -> bytes:
    font = TTFont(FOLDER / name)
    units, glyphs, advances = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"].metrics
    pairs = [(point, advances[glyphs[point]][0]) for point in POINTS if point in glyphs]
    fallback = advances[glyphs[ord("n")]][0]
    head = struct.pack("<HHHH", weight, units, fallback, len(pairs))
    return head + b"".join(struct.pack("<HH", *pair) for pair in pairs)


tables = [table(400, "Inter-Regular.otf"), table(600, "Inter-SemiBold.otf")]
OUT.write_bytes(b"PTM1" + struct.pack("<H", len(tables)) + b"".join(tables))
print(OUT.name, OUT.stat().st_size, "bytes")
