import { describe, expect, it } from 'vitest';
import { fitInto, kindOfPicture, mostRead, PictureError, shrink, sizeOf } from './shrink';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part])));

const png = (width: number, height: number) => {
  const head = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', Array(8).fill(0), [8, 2, 0, 0, 0]);
  new DataView(head.buffer).setUint32(16, width);
  new DataView(head.buffer).setUint32(20, height);
  return head;
};

describe('pictures on their way in', () => {
  it('[S53.6] are told by their bytes, never by a name', () => {
    expect(kindOfPicture(png(1, 1))).toBe('png');
    expect(kindOfPicture(bytes([0xff, 0xd8, 0xff, 0xe1]))).toBe('jpeg');
    expect(kindOfPicture(bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '))).toBe('webp');
    for (const other of ['GIF89a', '<svg/>', '<!doctype html>', '', 'RIFF1234WAVE']) expect(kindOfPicture(bytes(other))).toBeNull();
  });

  it('say their size before a pixel is decoded', () => {
    expect(sizeOf(png(640, 480))).toEqual({ width: 640, height: 480 });
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 3, 132, 6, 64, 1, 1, 0x11, 0]);
    expect(sizeOf(jpeg)).toEqual({ width: 1600, height: 900 });
    expect(sizeOf(jpeg.slice(0, 12))).toBeNull();
  });

  it('[S53.6] are refused before they are decoded when they are none or too large', async () => {
    const fault = (blob: Blob) => shrink(blob).catch((error: unknown) => error instanceof PictureError && error.fault);
    expect(await fault(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/jpeg' }))).toBe('notPicture');
    expect(await fault(new Blob([png(50_000, 50_000) as BlobPart]))).toBe('large');
    expect(await fault({ size: mostRead + 1 } as Blob)).toBe('large');
  });

  it('are made to fit, and never larger', () => {
    expect(fitInto(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitInto(800, 600, 1600)).toEqual({ width: 800, height: 600 });
    expect(fitInto(10_000, 1, 1600)).toEqual({ width: 1600, height: 1 });
  });
});
