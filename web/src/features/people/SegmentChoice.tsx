import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';

/** What the choice gives: a segment's id, a new one to be made, or none. */
export type Chosen = string | null;
export const freshSegment = 'new';

interface Props {
  /** The segment's id. */
  readonly value: string | null | undefined;
  /** What was written of it in words before segments were records; empty for nothing. */
  readonly words: string;
  /** False where a segment is chosen but not made. */
  readonly making?: boolean;
  /** Called with an id, `freshSegment`, or null. */
  readonly choose: (chosen: Chosen) => void;
}

/** The segment of a map or of an interview: one of the study's, one to be made, or the words of before. */
export function SegmentChoice({ value, words, making = true, choose }: Props) {
  const t = useT();
  const segments = useAll('segment');
  const inWords = !value && words !== '';
  return (
    <PlainField label={t('atlas.map.segment')} hint={inWords ? t('atlas.segmentAdoptHint') : ''}>
      {(control) => (
        <select
          {...control}
          value={inWords ? 'words' : (value ?? '')}
          onChange={(event) => event.target.value !== 'words' && choose(event.target.value || null)}
        >
          {inWords && <option value="words">{t('atlas.segmentInWords', { text: words })}</option>}
          <option value="">{t('atlas.segmentNone')}</option>
          {segments.map((segment) => (
            <option key={segment.id} value={segment.id}>
              {segment.name}
            </option>
          ))}
          {(making || inWords) && (
            <option value={freshSegment}>{inWords ? t('atlas.segmentAdopt', { text: words }) : t('atlas.addSegmentHere')}</option>
          )}
        </select>
      )}
    </PlainField>
  );
}
