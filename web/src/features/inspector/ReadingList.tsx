import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { Reading } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { useOpener } from './focus';
import { measureName, storedName } from './measures';
import { dateText, numberText } from './numbers';
import { ReadingForm } from './ReadingForm';
import { latestFirst } from './readingForm';

interface ReadingListProps {
  readonly subject: string;
  readonly indicator?: string;
  readonly unit?: string;
  /** Only the readings of the indicator: a phase has several lists. */
  readonly only?: boolean;
}

/** The values people stated about one record, the latest first, and a way to add one. */
export function ReadingList({ subject, indicator, unit, only = false }: ReadingListProps) {
  const t = useT();
  const all = useAll('reading');
  const [adding, setAdding] = useState(false);
  const opener = useOpener(adding);
  const readings = useMemo(
    () =>
      latestFirst(
        all.filter((reading) => reading.subject === subject && (!only || storedName(reading.indicator) === storedName(indicator ?? ''))),
      ),
    [all, subject, only, indicator],
  );
  return (
    <div className="readings">
      {readings.length > 0 && (
        <ul className="plain-list" aria-label={t('inspector.readings')}>
          {readings.map((reading) => (
            <ReadingLine key={reading.id} reading={reading} indicatorShown={!indicator} />
          ))}
        </ul>
      )}
      {adding ? (
        <ReadingForm
          subject={subject}
          indicator={indicator ?? ''}
          unit={unit ?? ''}
          indicatorFixed={Boolean(indicator)}
          close={() => setAdding(false)}
        />
      ) : (
        <button ref={opener} type="button" className="quiet-button" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden="true" />
          {t('inspector.reading.add')}
        </button>
      )}
    </div>
  );
}

function ReadingLine({ reading, indicatorShown }: { readonly reading: Reading; readonly indicatorShown: boolean }) {
  const t = useT();
  const language = useLanguage();
  const session = useSession();
  const value = [numberText(reading.value, language), reading.unit].filter(Boolean).join('\u00a0');
  const facts = [
    t(`inspector.source.${reading.source}`),
    ...(reading.count == null ? [] : [t('inspector.count', { n: reading.count })]),
    ...period(reading, language, t),
    ...(reading.note ? [reading.note] : []),
  ];
  return (
    <li className="reading" data-source={reading.source}>
      <span className="reading-value">
        {indicatorShown && <span className="reading-name">{measureName(reading.indicator, t)}</span>} {value}
      </span>
      <span className="fine">{facts.join(' · ')}</span>
      <IconButton
        small
        label={t('inspector.reading.remove', { value })}
        onClick={() => session.doc.edit('reading.remove', [{ op: 'remove', id: reading.id }])}
      >
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function period(reading: Reading, language: string, t: ReturnType<typeof useT>): string[] {
  const [from, to] = [reading.from && dateText(reading.from, language), reading.to && dateText(reading.to, language)];
  if (from && to) return [t('inspector.period', { from, to })];
  if (to) return [t('inspector.until', { to })];
  return from ? [t('inspector.since', { from })] : [];
}
