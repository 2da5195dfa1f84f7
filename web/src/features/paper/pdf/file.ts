import { through } from './woff';

const utf8 = new TextEncoder();

/** The objects of a PDF file (ISO 32000-1), written in the order of their numbers. */
export class PdfFile {
  private readonly bodies: (readonly Uint8Array<ArrayBuffer>[] | null)[] = [];

  /** A number for an object that is written later. */
  reserve(): number {
    return this.bodies.push(null);
  }

  put(number: number, body: string): number {
    this.bodies[number - 1] = [utf8.encode(body)];
    return number;
  }

  add(body: string): number {
    return this.put(this.reserve(), body);
  }

  /** A stream, packed unless it is already. */
  async stream(entries: string, content: Uint8Array<ArrayBuffer> | string, packed = false): Promise<number> {
    const number = this.reserve();
    const raw = typeof content === 'string' ? utf8.encode(content) : content;
    const bytes = packed ? raw : await through(raw, new CompressionStream('deflate'));
    const head = `<< ${entries} /Length ${bytes.length}${packed ? '' : ' /Filter /FlateDecode'} >>\nstream\n`;
    this.bodies[number - 1] = [utf8.encode(head), bytes, utf8.encode('\nendstream')];
    return number;
  }

  /** The whole file. Every number that was reserved has been written. */
  end(root: number, info: number): Blob {
    // The second line tells programs that the file is not text.
    const parts: Uint8Array<ArrayBuffer>[] = [utf8.encode('%PDF-1.7\n'), new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
    let at = parts.reduce((sum, part) => sum + part.length, 0);
    const places: number[] = [];
    const write = (part: Uint8Array<ArrayBuffer>) => {
      parts.push(part);
      at += part.length;
    };
    this.bodies.forEach((body, i) => {
      if (!body) throw new Error(`object ${i + 1} was not written`);
      places.push(at);
      write(utf8.encode(`${i + 1} 0 obj\n`));
      for (const part of body) write(part);
      write(utf8.encode('\nendobj\n'));
    });
    const start = at;
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    write(utf8.encode(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`));
    write(utf8.encode(`trailer\n<< /Size ${places.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`));
    return new Blob(parts, { type: 'application/pdf' });
  }
}

/** Any text, as UTF-16 in hexadecimal. */
export const textString = (text: string): string => `<FEFF${hex(text)}>`;

/** The UTF-16 units of a text in hexadecimal. */
export const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
