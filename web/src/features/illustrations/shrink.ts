/** Longest side of a photo, in pixels: sharp on a card, a sheet and a storyboard. */
export const photoSide = 1600;
/** Largest file that is read at all, in bytes. */
export const mostRead = 60_000_000;
/** Most pixels that a browser is asked to decode: a large phone's. */
const mostPixels = 120_000_000;

export type PictureFault = 'notPicture' | 'large';

/** Why a file was not taken. */
export class PictureError extends Error {
  constructor(readonly fault: PictureFault) {
    super(fault);
  }
}

export interface Shrunk {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** What the bytes are, whatever the file's name says; null for anything that is no PNG, JPEG or WebP. */
export function kindOfPicture(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? 'webp' : null;
}

/** Width and height in a PNG's or a JPEG's header; null when they are not told at its beginning. */
export function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOfPicture(bytes);
  if (kind === 'png' && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 2; kind === 'jpeg' && at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size that fits into a square of a side, never larger than it was. */
export function fitInto(width: number, height: number, side: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture drawn anew, at most so wide and high: what the camera wrote beside the pixels (place, device, time) is left out, and the server
 * gets no more than is shown.
 * @throws PictureError when it is none, or too large.
 */
export async function shrink(file: Blob, side = photoSide): Promise<Shrunk> {
  if (file.size > mostRead) throw new PictureError('large');
  const head = new Uint8Array(await file.slice(0, 1 << 18).arrayBuffer());
  const kind = kindOfPicture(head);
  const told = sizeOf(head);
  if (!kind) throw new PictureError('notPicture');
  if (told && told.width * told.height > mostPixels) throw new PictureError('large');
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([file], { type: `image/${kind}` }), { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('notPicture');
  }
  const { width, height } = fitInto(bitmap.width, bitmap.height, side);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { blob: await written(canvas), width, height };
}

/** As WebP where the browser writes it, else as JPEG; a browser that cannot gives a PNG. */
export async function written(canvas: HTMLCanvasElement): Promise<Blob> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.84));
    if (blob?.type === type) return blob;
  }
  throw new PictureError('notPicture');
}
