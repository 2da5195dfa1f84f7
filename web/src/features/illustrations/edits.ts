import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { SpanMove } from '../../map/ports';
import type { Op, Photo, Quote, StageSpan } from '../../types/wire';

export const photoOf = (doc: StudyDoc, touchpoint: string): Photo | null =>
  doc.all('photo').find((photo) => photo.touchpoint === touchpoint) ?? null;

/** The photo of a touchpoint, in the place of the one before (S53.2). */
export function putPhoto(
  doc: StudyDoc,
  touchpoint: string,
  picture: { readonly id: string; readonly width: number; readonly height: number },
) {
  const before = photoOf(doc, touchpoint);
  const content = { picture: picture.id, width: picture.width, height: picture.height, text: '' };
  const op: Op = before
    ? { op: 'patch', id: before.id, set: content }
    : { op: 'put', record: { id: newId('photo'), touchpoint, ...content } satisfies Photo };
  return doc.edit('photo.put', [op]);
}

/** The words of a customer, kept already, on a touchpoint's card. */
export function putQuote(doc: StudyDoc, touchpoint: string, testimony: string, by: string): void {
  const before = doc.all('quote').find((quote) => quote.touchpoint === touchpoint);
  const op: Op = before
    ? { op: 'patch', id: before.id, set: { testimony, by } }
    : { op: 'put', record: { id: newId('quote'), touchpoint, testimony, by } satisfies Quote };
  doc.edit('quote.put', [op]);
}

/** A bar over one stage of a lane, to be stretched; of the colour used last on the map. */
export function newSpan(doc: StudyDoc, map: string, stage: string, lane: string, text: string): StageSpan {
  const spans = doc.all('span').filter((span) => span.map === map);
  return {
    id: newId('span'),
    map,
    first: stage,
    last: stage,
    text,
    order: between(spans.at(-1)?.order ?? null, null),
    lane,
    hue: spans.at(-1)?.hue ?? 'blue',
  };
}

export const placeSpan = (doc: StudyDoc, id: string, place: SpanMove): void =>
  void doc.edit('span.move', [{ op: 'patch', id, set: { ...place } }]);

/** A span keeps its text: writing nothing changes nothing. */
export function writeSpan(doc: StudyDoc, id: string, text: string): void {
  const trimmed = text.trim();
  if (trimmed && doc.get('span', id)?.text !== trimmed) doc.edit('span.write', [{ op: 'patch', id, set: { text: trimmed } }]);
}
