import type { StudyDoc } from './contract';

/** Resolves once a record that the server made has come to this tab: its answer may be quicker than the stream. */
export function seen(doc: Pick<StudyDoc, 'find' | 'subscribe'>, id: string): Promise<void> {
  return new Promise((resolve) => {
    if (doc.find(id)) return resolve();
    const off = doc.subscribe(id, () => {
      if (!doc.find(id)) return;
      off();
      resolve();
    });
  });
}
