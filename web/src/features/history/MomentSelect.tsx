import { useMemo } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import { daysOf } from './runs';
import { sentenceOf } from './sentence';
import { usePages } from './usePages';

interface Props {
  readonly study: string;
  readonly label: string;
  /** The revision chosen; null is now. */
  readonly value: number | null;
  /** Whether now is among them. */
  readonly withNow?: boolean;
  readonly onChange: (revision: number | null) => void;
}

const older = 'older';

/** A moment of the study: the named ones first, then any of the timeline, by day, as far as it was read; older ones are asked for here. */
export function MomentSelect({ study, label, value, withNow = false, onChange }: Props) {
  const { t, language } = useTexts();
  const { revision } = useSource(useSession().history);
  const versions = useAll('version');
  const origin = useAll('study')[0]?.branchOf;
  const { pages, query } = usePages(study, revision);
  const named = useMemo(() => [...versions].sort((a, b) => b.revision - a.revision), [versions]);
  const days = useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return daysOf(pages, (at) => asDays(day.format(new Date(at)), language), new Set(named.map((version) => version.revision)));
  }, [pages, language, named]);
  const time = useMemo(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }), [language]);
  const listed = new Set(days.flatMap(({ runs }) => runs.flatMap((run) => run.lines.map((line) => line.entry.revision))));
  const isNamed = (each: number) => named.some((version) => version.revision === each);
  return (
    <label className="field">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => {
          if (target.value === older) void query.fetchNextPage();
          else onChange(target.value === '' ? null : Number(target.value));
        }}
      >
        {withNow && <option value="">{t('history.now')}</option>}
        {(named.length > 0 || origin) && (
          <optgroup label={t('history.namedMoments')}>
            {named.map((version) => (
              <option key={version.id} value={version.revision}>
                {version.name}
              </option>
            ))}
            {/* An alternative began as the study it came from was then. */}
            {origin && !isNamed(1) && <option value={1}>{t('history.origin')}</option>}
          </optgroup>
        )}
        {value !== null && !isNamed(value) && !listed.has(value) && !(origin && value === 1) && (
          <option value={value}>{t('history.revision', { revision: value })}</option>
        )}
        {days.map(({ day, runs }) => (
          <optgroup key={`${day}${runs[0]?.to}`} label={day}>
            {runs
              .flatMap((run) => run.lines.map((line) => ({ run, entry: line.entry })))
              .filter(({ entry }) => !isNamed(entry.revision) && !(origin && entry.revision === 1))
              .map(({ run, entry }) => (
                <option key={entry.revision} value={entry.revision}>
                  {`${asDays(time.format(new Date(entry.at)), language)} · ${[run.name, sentenceOf(entry, t)].filter(Boolean).join(' ')}`}
                </option>
              ))}
          </optgroup>
        ))}
        {query.hasNextPage && <option value={older}>{t(query.isFetchingNextPage ? 'history.loading' : 'history.olderMoments')}</option>}
      </select>
    </label>
  );
}
