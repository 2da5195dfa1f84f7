import type { Face } from './face';
import { hex } from './file';
import { n, pathOperators } from './path';
import type { PdfPicture, Resources } from './resources';
import { runsOf, saidBy } from './runs';
import { colourOf, type Matrix, matrixOf, plain, type Style, styleOf } from './style';

/** A few characters that no font here has, as a picture: as wide as so many times the font's size. */
export interface Strange {
  readonly picture: PdfPicture;
  readonly width: number;
}

/** The picture's height and its baseline, in sizes of the font. */
export const strangeHeight = 1.5;
export const strangeBaseline = 1.1;

/** What the drawing needs that takes time to get, got before. */
export interface Materials {
  /** The fonts of a weight, the likeliest first. */
  readonly faces: (weight: number, italic: boolean) => readonly Face[];
  /** Pictures by their address in the drawing. */
  readonly pictures: ReadonlyMap<string, PdfPicture>;
  readonly strange: ReadonlyMap<string, Strange>;
}

export const strangeKey = (text: string, style: Style): string => `${style.weight} ${style.fill} ${text}`;

/**
 * Draws an SVG as the operators of a PDF page: what our own painter of maps and our sheets of paper write, that is shapes, paths, text on one
 * line, pictures, groups, and drawings in drawings. Anything else is left out.
 */
export class Painter {
  private out: string[] = [];

  constructor(
    private readonly resources: Resources,
    private readonly materials: Materials,
  ) {}

  /** A page as high as told, in points. */
  page(svg: Element, height: number): string {
    this.out = [`1 0 0 -1 0 ${n(height)} cm`];
    this.children(svg, styleOf(svg, plain));
    return this.out.join('\n');
  }

  private children(element: Element, style: Style): void {
    for (const child of element.children) this.element(child, styleOf(child, style));
  }

  private element(element: Element, style: Style): void {
    const transform = element.getAttribute('transform');
    if (transform) this.out.push('q', `${matrixOf(transform).map(n).join(' ')} cm`);
    const name = element.localName;
    if (name === 'g' || name === 'a') this.children(element, style);
    else if (name === 'svg') this.inner(element, style);
    else if (name === 'use') this.used(element, style);
    else if (name === 'text') this.text(element, style);
    else if (name === 'image') this.picture(element);
    else {
      const way = wayOf(element);
      if (way) this.shape(way, style);
    }
    if (transform) this.out.push('Q');
  }

  /** A drawing in the drawing: its part that is seen, at its place. */
  private inner(element: Element, style: Style): void {
    const at = (attribute: string) => numberOf(element, attribute);
    const [x = 0, y = 0, width = 1, height = 1] = (element.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
    const scale = Math.min(at('width') / width, at('height') / height);
    this.out.push('q', `${[at('x'), at('y'), at('width'), at('height')].map(n).join(' ')} re W n`);
    this.out.push(`${[scale, 0, 0, scale, at('x') - x * scale, at('y') - y * scale].map(n).join(' ')} cm`);
    this.children(element, style);
    this.out.push('Q');
  }

  /** A drawing that several pages show a part of: it is in the file once. */
  private used(element: Element, style: Style): void {
    const drawing = element.ownerDocument.getElementById((element.getAttribute('href') ?? '').slice(1));
    if (!drawing) return;
    const name = this.resources.form(drawing.id, () => {
      const outer = this.out;
      this.out = [];
      this.children(drawing, styleOf(drawing, style));
      const content = this.out.join('\n');
      this.out = outer;
      return content;
    });
    this.out.push(`/${name} Do`);
  }

  private shape(way: string, style: Style): void {
    const [fill, stroke] = [colourOf(style.fill), style.strokeWidth > 0 ? colourOf(style.stroke) : null];
    if (!fill && !stroke) return;
    this.colours(style);
    if (stroke) this.pen(style);
    this.out.push(way, fill && stroke ? 'B' : fill ? 'f' : 'S');
  }

  private colours(style: Style): void {
    const [fill, stroke] = [colourOf(style.fill), colourOf(style.stroke)];
    this.out.push(`/${this.resources.opacity(style.fillOpacity, style.strokeOpacity)} gs`);
    if (fill) this.out.push(`${fill.map(n).join(' ')} rg`);
    if (stroke) this.out.push(`${stroke.map(n).join(' ')} RG`);
  }

  private pen(style: Style): void {
    const dash =
      style.dash === 'none'
        ? ''
        : style.dash
            .split(/[\s,]+/)
            .map(Number)
            .filter(Number.isFinite)
            .map(n)
            .join(' ');
    const [cap, join] = [['butt', 'round', 'square'].indexOf(style.cap), ['miter', 'round', 'bevel'].indexOf(style.join)];
    this.out.push(`${n(style.strokeWidth)} w ${Math.max(0, cap)} J ${Math.max(0, join)} j [${style.dash ? dash : ''}] 0 d`);
  }

  private text(element: Element, style: Style): void {
    const said = saidBy(element);
    if (!said || !colourOf(style.fill)) return;
    const faces = this.materials.faces(style.weight, style.italic);
    const runs = runsOf(said, faces).map((run) => ({ ...run, width: this.widthOf(run.text, run.face, style) }));
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const [left, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
    const start = left - (style.anchor === 'middle' ? width / 2 : style.anchor === 'end' ? width : 0);
    this.colours(style);
    // Letters with an edge: the edge first, so that it does not eat them.
    const edged = style.strokeWidth > 0 && colourOf(style.stroke) !== null;
    if (edged) this.pen(style);
    for (const mode of edged ? [1, 0] : [0]) {
      let x = start;
      for (const run of runs) {
        if (run.face) this.letters(run.face, run.text, x, y, style.size, mode);
        else if (mode === 0) this.strange(run.text, x, y, style);
        x += run.width;
      }
    }
    if (style.struck) this.out.push(`${[start, y - style.size * 0.32, width, style.size * 0.07].map(n).join(' ')} re f`);
  }

  private widthOf(text: string, face: Face | null, style: Style): number {
    if (!face) return (this.materials.strange.get(strangeKey(text, style))?.width ?? 0) * style.size;
    return [...text].reduce((sum, letter) => sum + face.advance(face.glyph(letter.codePointAt(0) ?? 0)), 0) * (style.size / 1000);
  }

  private letters(face: Face, text: string, x: number, y: number, size: number, mode: number): void {
    const { font, shown } = this.resources.glyphs(face, text);
    this.out.push(`BT /${font} ${n(size)} Tf ${mode} Tr 1 0 0 -1 ${n(x)} ${n(y)} Tm <${shown}> Tj ET`);
  }

  private strange(text: string, x: number, y: number, style: Style): void {
    const drawn = this.materials.strange.get(strangeKey(text, style));
    if (!drawn) return;
    this.out.push(`/Span << /ActualText <FEFF${hex(text)}> >> BDC`);
    const [width, height] = [drawn.width * style.size, strangeHeight * style.size];
    this.place(drawn.picture, [width, 0, 0, -height, x, y - strangeBaseline * style.size + height]);
    this.out.push('EMC');
  }

  private picture(element: Element): void {
    const picture = this.materials.pictures.get(element.getAttribute('href') ?? '');
    if (!picture) return;
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name)) as [number, number, number, number];
    const clip = /^url\(#(.+)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1];
    const shape = clip && [...(element.parentElement?.children ?? [])].find((each) => each.localName === 'clipPath' && each.id === clip);
    const way = (shape && [...shape.children].map(wayOf).join('\n')) || `${[x, y, width, height].map(n).join(' ')} re`;
    const slice = (element.getAttribute('preserveAspectRatio') ?? '').includes('slice');
    const scale = (slice ? Math.max : Math.min)(width / picture.width, height / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    this.out.push('q', way, 'W n', `/${this.resources.opacity(1, 1)} gs`);
    this.place(picture, [w, 0, 0, -h, x + (width - w) / 2, y + (height + h) / 2]);
    this.out.push('Q');
  }

  private place(picture: PdfPicture, matrix: Matrix): void {
    this.out.push(`q ${matrix.map(n).join(' ')} cm /${this.resources.picture(picture)} Do Q`);
  }
}

const numberOf = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0;

/** The way around a shape; empty for anything else. */
function wayOf(element: Element): string {
  const at = (name: string) => numberOf(element, name);
  const name = element.localName;
  if (name === 'path') return pathOperators(element.getAttribute('d') ?? '');
  if (name === 'circle' || name === 'ellipse') {
    const [rx, ry] = name === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')];
    const half = `a${rx} ${ry} 0 0 1`;
    return pathOperators(`M${at('cx') - rx} ${at('cy')}${half} ${2 * rx} 0${half} ${-2 * rx} 0Z`);
  }
  if (name === 'line') return pathOperators(`M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`);
  if (name === 'polygon' || name === 'polyline')
    return pathOperators(`M${element.getAttribute('points') ?? ''}${name === 'polygon' ? 'Z' : ''}`);
  if (name !== 'rect') return '';
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  const r = Math.min(at('rx') || at('ry'), width / 2, height / 2);
  if (!r) return `${[x, y, width, height].map(n).join(' ')} re`;
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return pathOperators(
    `M${x + r} ${y}h${width - 2 * r}${turn(r, r)}v${height - 2 * r}${turn(-r, r)}h${2 * r - width}${turn(-r, -r)}v${2 * r - height}${turn(r, -r)}Z`,
  );
}
