import { filesFor, readFont } from './fonts';
import { fileName, hand, readMapSvg } from './mapSvg';

/** How many times its size on screen a picture is: for a slide, for paper. */
export const scales = { screen: 2, print: 4 } as const;

/** What browsers draw at most: the longest side, and pixels in all. */
const longest = 16_000;
const most = 120_000_000;

/** The scale that a picture of such a size is drawn with, as near to the wanted one as browsers can. */
export function scaleWithin(width: number, height: number, wanted: number): number {
  return Math.min(wanted, longest / Math.max(width, height), Math.sqrt(most / (width * height)));
}

/** The map as a PNG file, so many times its size on screen at 100 %. Throws ApiError, or Error when the browser cannot draw it. */
export async function savePng(
  { study, map, name, language, theme }: { study: string; map: string; name: string; language: string; theme: string },
  scale: number,
): Promise<void> {
  const svg = await readMapSvg(study, map, language, theme);
  hand(await drawn(await withFonts(svg), scale), fileName(name, 'png'));
}

async function drawn(svg: string, wanted: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleWithin(image.naturalWidth, image.naturalHeight, wanted);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(image.naturalWidth * scale), height: Math.round(image.naturalHeight * scale) });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('the picture is too large for this browser');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture on its own sees no font of the page: those of its letters go into it. */
export async function withFonts(svg: string): Promise<string> {
  const said = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent ?? '';
  const faces = await Promise.all(
    filesFor(said).map(async (file) => {
      const source = `url(data:font/woff;base64,${base64(await readFont(file))})`;
      return `@font-face{font-family:Inter;font-weight:${file.weight};font-style:${file.italic ? 'italic' : 'normal'};src:${source};unicode-range:${file.range}}`;
    }),
  );
  return svg.replace(/<svg\b[^>]*>/, (opening) => `${opening}<style>${faces.join('')}</style>`);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
