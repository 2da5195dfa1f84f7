import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { fitInto, mostRead, written } from '../shrink';
import { isPdf } from '../underlayKind';

export type PdfFault = 'notPdf' | 'large' | 'password' | 'wrongPassword' | 'noPage';

/** Why a file or one of its pages cannot be shown. */
export class PdfError extends Error {
  constructor(readonly fault: PdfFault) {
    super(fault);
  }
}

/** A PDF that is open in a worker of its own. */
export interface OpenPdf {
  readonly pages: number;
  /** A page as a canvas, at most so many pixels wide and high. @throws PdfError when there is no such page, or it cannot be drawn. */
  readonly page: (number: number, side: number) => Promise<HTMLCanvasElement>;
}

/**
 * Opens a file until the signal says that it is over: then its worker ends, whatever it is doing. Nothing in the file is run, and it asks for
 * nothing from anywhere.
 * @throws PdfError when it is no PDF, is broken from the beginning, or wants a password.
 */
export async function openPdf(file: Blob, over: AbortSignal, password?: string): Promise<OpenPdf> {
  if (file.size > mostRead) throw new PdfError('large');
  const data = new Uint8Array(await file.arrayBuffer());
  if (!isPdf(data)) throw new PdfError('notPdf');
  over.throwIfAborted();
  const port = new Worker(workerAddress, { type: 'module' });
  const parts = `/assets/pdf-${pdfjs.version}/`;
  const worker = pdfjs.PDFWorker.create({ port });
  const opening = pdfjs.getDocument({
    data,
    worker,
    password,
    standardFontDataUrl: parts,
    // The same letters on every machine.
    useSystemFonts: false,
    wasmUrl: parts,
    // The page's rights allow neither.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 100_000_000,
    canvasMaxAreaInBytes: 400_000_000,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const end = () => {
    void opening.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  over.addEventListener('abort', end, { once: true });
  const locked = new Promise<never>((_, reject) => {
    opening.onPassword = (_again: unknown, why: number) =>
      reject(new PdfError(why === pdfjs.PasswordResponses.INCORRECT_PASSWORD ? 'wrongPassword' : 'password'));
  });
  try {
    const pdf = await Promise.race([opening.promise, locked, broken(port)]);
    return { pages: pdf.numPages, page: (number, side) => Promise.race([drawn(pdf, number, side), broken(port)]) };
  } catch (error) {
    end();
    throw error instanceof PdfError ? error : new PdfError('notPdf');
  }
}

/** Rejects when the worker cannot be loaded or falls: nobody else would tell. */
const broken = (port: Worker): Promise<never> =>
  new Promise((_, reject) => port.addEventListener('error', () => reject(new PdfError('notPdf')), { once: true }));

async function drawn(pdf: pdfjs.PDFDocumentProxy, number: number, side: number): Promise<HTMLCanvasElement> {
  if (!Number.isInteger(number) || number < 1 || number > pdf.numPages) throw new PdfError('noPage');
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    if (!(width > 0 && height > 0 && Number.isFinite(width * height))) throw new PdfError('noPage');
    // As large as asked for, however small or giant the paper is.
    const scale = side / Math.max(width, height);
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, fitInto(Math.ceil(viewport.width), Math.ceil(viewport.height), side));
    await page.render({ canvas, viewport, background: '#fff' }).promise;
    page.cleanup();
    return canvas;
  } catch (error) {
    throw error instanceof PdfError ? error : new PdfError('noPage');
  }
}

/** A page as a picture to be sent. */
export async function pictureOfPage(pdf: OpenPdf, number: number, side: number): Promise<Blob> {
  return written(await pdf.page(number, side));
}
