import { filesFor, nearest, readFont } from './fonts';
import { type Face, readFace } from './pdf/face';
import { type Materials, type Strange, strangeBaseline, strangeHeight, strangeKey } from './pdf/painter';
import type { PdfPicture } from './pdf/resources';
import { runsOf, saidBy } from './pdf/runs';
import { plain, type Style, styleOf } from './pdf/style';

/** Pixels a size of the font that characters without a font are drawn with. */
const strangeSize = 128;

/** Gets what a drawing needs to become a PDF: the fonts of its letters, its pictures, and pictures of letters that no font here has. */
export async function materialsOf(pages: readonly Element[]): Promise<Materials> {
  const texts = pages.flatMap((page) => textsIn(page, plain));
  const files = filesFor(texts.map((each) => each.said).join(''));
  const read = await Promise.all(
    files.map(async (file) => ({ ...file, face: await readFace(file.name, await readFont(file), file.italic) })),
  );
  const faces = (weight: number, italic: boolean): readonly Face[] =>
    read.filter((file) => file.italic === italic && file.weight === nearest(weight, italic)).map((file) => file.face);
  const strange = new Map<string, Strange>();
  for (const { said, style } of texts)
    for (const run of runsOf(said, faces(style.weight, style.italic))) {
      const key = strangeKey(run.text, style);
      if (!run.face && !strange.has(key)) strange.set(key, strangeOf(run.text, style));
    }
  return { faces, strange, pictures: await picturesIn(pages) };
}

/** Every text under an element with the style it has there. */
function textsIn(element: Element, outer: Style): readonly { readonly said: string; readonly style: Style }[] {
  const style = styleOf(element, outer);
  return element.localName === 'text'
    ? [{ said: saidBy(element), style }]
    : [...element.children].flatMap((child) => textsIn(child, style));
}

function strangeOf(text: string, style: Style): Strange {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  const font = `${style.weight} ${strangeSize}px 'Inter Variable', Inter, sans-serif`;
  pen.font = font;
  const width = Math.max(1, Math.min(8_000, Math.ceil(pen.measureText(text).width)));
  Object.assign(canvas, { width, height: Math.ceil(strangeSize * strangeHeight) });
  pen.font = font;
  pen.fillStyle = style.fill;
  pen.fillText(text, 0, strangeSize * strangeBaseline);
  const { data, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const [rgb, alpha] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)];
  for (let i = 0; i < alpha.length; i++) {
    rgb.set(data.subarray(i * 4, i * 4 + 3), i * 3);
    alpha[i] = data[i * 4 + 3] ?? 0;
  }
  return { width: width / strangeSize, picture: { width, height, rgb, alpha } };
}

/** The photos of a drawing, each once, as JPEG. */
async function picturesIn(pages: readonly Element[]): Promise<ReadonlyMap<string, PdfPicture>> {
  const found = new Map<string, PdfPicture>();
  for (const image of pages.flatMap((page) => [...page.getElementsByTagName('image')])) {
    const address = image.getAttribute('href') ?? '';
    if (!address.startsWith('data:image/') || found.has(address)) continue;
    const picture = await jpegOf(address).catch(() => null);
    if (picture) found.set(address, picture);
  }
  return found;
}

async function jpegOf(address: string): Promise<PdfPicture | null> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // What is transparent is white on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
  return blob && { width, height, jpeg: new Uint8Array(await blob.arrayBuffer()) };
}
