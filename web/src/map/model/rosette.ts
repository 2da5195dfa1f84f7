/** Eight petals around the middle, as a polygon; the same as on the picture (SvgGlyphs.Rosette). */
export function rosettePetals(radius: number): string {
  const points = Array.from({ length: 16 }, (_, at) => {
    const far = at % 2 === 0 ? radius : radius * 0.72;
    const angle = (at * Math.PI) / 8;
    return `${round(far * Math.cos(angle))},${round(far * Math.sin(angle))}`;
  });
  return points.join(' ');
}

const round = (value: number) => Math.round(value * 100) / 100;
