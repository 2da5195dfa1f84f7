import { useEffect } from 'react';
import type { StudyDoc } from '../../doc/contract';
import { uuidOf } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { awaitUnderlay } from './underlay';

const holdsFile = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/** A picture of the clipboard that is nothing else: a spreadsheet copies a picture of its cells beside their text. */
export function pastedPicture(data: DataTransfer): File | null {
  if (data.getData('text/plain') !== '') return null;
  return [...data.files].find((file) => file.type.startsWith('image/')) ?? null;
}

/** Loaded when the first picture comes. */
export const photoArrives = (doc: StudyDoc, card: string, file: File): void =>
  void import('./put').then(({ putPhotoOn }) => putPhotoOn(doc, card, file));

/** Pictures dropped on the map: on a card they are its photo; elsewhere the map says where they go, and the page is not left. A PDF is to be traced. */
export function useDroppedPictures(map: string): void {
  const { doc } = useSession();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let over: Element | null = null;
    const light = (card: Element | null) => {
      if (card === over) return;
      over?.classList.remove('drop-photo');
      card?.classList.add('drop-photo');
      over = card;
    };
    const cardOf = (event: DragEvent) =>
      event.target instanceof Element && event.target.closest('.study-map') ? event.target.closest<HTMLElement>('.map-card') : null;
    // A field for a file, or a place to drop one in a dialog, takes it itself.
    const taken = (event: DragEvent) =>
      event.defaultPrevented ||
      !holdsFile(event.dataTransfer) ||
      (event.target instanceof Element && event.target.closest('input[type=file]') !== null);
    window.addEventListener(
      'dragover',
      (event) => {
        if (taken(event)) return light(null);
        event.preventDefault();
        light(cardOf(event));
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => !event.relatedTarget && light(null), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        light(null);
        if (taken(event)) return;
        event.preventDefault();
        const card = cardOf(event)?.dataset.id;
        const file = event.dataTransfer?.files[0];
        if (file?.type === 'application/pdf') {
          awaitUnderlay({ file, study: uuidOf(doc.all('study')[0]?.id ?? ''), map: uuidOf(map) });
        } else if (card && file) photoArrives(doc, card, file);
        else toast(t('photo.drop'));
      },
      { signal },
    );
    return () => listening.abort();
  }, [doc, map]);
}
