import type { Face } from './face';
import { hex, type PdfFile } from './file';
import { n } from './path';

/** A picture as a PDF holds it: a JPEG as it is, or rows of red, green and blue with their opacity. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly jpeg?: Uint8Array<ArrayBuffer>;
  readonly rgb?: Uint8Array<ArrayBuffer>;
  readonly alpha?: Uint8Array<ArrayBuffer>;
}

/** What the pages of a PDF share: fonts with the glyphs that are used, pictures, degrees of opacity. */
export class Resources {
  private readonly fonts = new Map<Face, { readonly name: string; readonly used: Map<number, string> }>();
  private readonly pictures = new Map<PdfPicture, string>();
  private readonly forms = new Map<string, { readonly name: string; readonly content: string }>();
  private readonly opacities = new Map<string, string>();

  /** The name of a font, and a text as its glyphs in hexadecimal. */
  glyphs(face: Face, text: string): { readonly font: string; readonly shown: string; readonly advance: number } {
    const font = this.fonts.get(face) ?? { name: `F${this.fonts.size + 1}`, used: new Map<number, string>() };
    this.fonts.set(face, font);
    let [shown, advance] = ['', 0];
    for (const letter of text) {
      const glyph = face.glyph(letter.codePointAt(0) ?? 0);
      // Two characters may share a glyph (a space and one that does not break): who copies the text gets the first.
      if (!font.used.has(glyph)) font.used.set(glyph, letter);
      shown += glyph.toString(16).padStart(4, '0');
      advance += face.advance(glyph);
    }
    return { font: font.name, shown, advance };
  }

  picture(picture: PdfPicture): string {
    const name = this.pictures.get(picture) ?? `I${this.pictures.size + 1}`;
    this.pictures.set(picture, name);
    return name;
  }

  /** A drawing that is shown more than once, written when it is asked for first. */
  form(id: string, write: () => string): string {
    const form = this.forms.get(id) ?? { name: `X${this.forms.size + 1}`, content: write() };
    this.forms.set(id, form);
    return form.name;
  }

  opacity(fill: number, stroke: number): string {
    const entry = `/ca ${n(fill)} /CA ${n(stroke)}`;
    const name = this.opacities.get(entry) ?? `G${this.opacities.size + 1}`;
    this.opacities.set(entry, name);
    return name;
  }

  /** Writes all that was used, as the object of that number. */
  async write(file: PdfFile, number: number): Promise<void> {
    const fonts: string[] = [];
    for (const [face, { name, used }] of this.fonts) fonts.push(`/${name} ${await writeFont(file, face, used)} 0 R`);
    const pictures: string[] = [];
    for (const [picture, name] of this.pictures) pictures.push(`/${name} ${await writePicture(file, picture)} 0 R`);
    for (const { name, content } of this.forms.values()) {
      const form = await file.stream(`/Type /XObject /Subtype /Form /BBox [-9999 -9999 99999 99999] /Resources ${number} 0 R`, content);
      pictures.push(`/${name} ${form} 0 R`);
    }
    const opacities = [...this.opacities].map(([entry, name]) => `/${name} << ${entry} >>`);
    const parts = [`/Font << ${fonts.join(' ')} >>`, `/XObject << ${pictures.join(' ')} >>`, `/ExtGState << ${opacities.join(' ')} >>`];
    file.put(number, `<< ${parts.join(' ')} >>`);
  }
}

async function writeFont(file: PdfFile, face: Face, used: ReadonlyMap<number, string>): Promise<number> {
  const outlines = await file.stream(`/Length1 ${face.outlines.length}`, face.outlines);
  const described = file.add(
    `<< /Type /FontDescriptor /FontName /${face.name} /Flags ${face.italic ? 100 : 36} /FontBBox [${face.box.join(' ')}] /ItalicAngle ${face.italic ? -10 : 0} ` +
      `/Ascent ${face.ascent} /Descent ${face.descent} /CapHeight 727 /StemV 90 /FontFile2 ${outlines} 0 R >>`,
  );
  const widths = [...used.keys()].sort((a, b) => a - b).map((glyph) => `${glyph} [${n(face.advance(glyph))}]`);
  const glyphs = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${face.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${described} 0 R /W [${widths.join(' ')}] /CIDToGIDMap /Identity >>`,
  );
  const said = await file.stream('', toUnicode(used));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${face.name} /Encoding /Identity-H /DescendantFonts [${glyphs} 0 R] /ToUnicode ${said} 0 R >>`,
  );
}

/** Which character each glyph stands for: what is searched, copied and read aloud. */
function toUnicode(used: ReadonlyMap<number, string>): string {
  const pairs = [...used].map(([glyph, letter]) => `<${glyph.toString(16).padStart(4, '0')}> <${hex(letter)}>`);
  const parts: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const some = pairs.slice(at, at + 100);
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...parts,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

async function writePicture(file: PdfFile, picture: PdfPicture): Promise<number> {
  const size = `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /BitsPerComponent 8`;
  if (picture.jpeg) return file.stream(`${size} /ColorSpace /DeviceRGB /Filter /DCTDecode`, picture.jpeg, true);
  const mask = picture.alpha ? `/SMask ${await file.stream(`${size} /ColorSpace /DeviceGray`, picture.alpha)} 0 R` : '';
  return file.stream(`${size} /ColorSpace /DeviceRGB ${mask}`, picture.rgb ?? new Uint8Array());
}
