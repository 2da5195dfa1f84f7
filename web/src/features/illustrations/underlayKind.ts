import { kindOfPicture } from './shrink';

/** Whether the bytes at the beginning are a PDF's, whatever the file's name says. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** What a file is that may be laid under a map and traced; null for anything else. */
export async function kindOfUnderlay(file: Blob): Promise<'pdf' | 'picture' | null> {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return isPdf(head) ? 'pdf' : kindOfPicture(head) ? 'picture' : null;
}
