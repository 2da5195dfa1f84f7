import { Bookmark, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import type { NamedVersion } from '../../types/wire';
import { EntryMenu } from './EntryMenu';
import { NameForm } from './NameForm';
import { daysOf, type Line, type Run } from './runs';
import { sentenceOf } from './sentence';
import { looked, useLooked } from './state';
import { usePages } from './usePages';
import { VersionMark } from './VersionMark';

/** Who did what, newest first: by day, by run of one person's edits, with the named versions as marks. */
export function Timeline({ study }: { readonly study: string }) {
  const { t, language } = useTexts();
  const { history } = useSession();
  const { revision } = useSource(history);
  const versions = useAll('version');
  const form = useLooked((state) => state.form);
  const { pages, query } = usePages(study, revision);
  const named = useMemo(() => new Set(versions.map((version) => version.revision)), [versions]);
  const days = useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return daysOf(pages, (at) => asDays(day.format(new Date(at)), language), named);
  }, [pages, language, named]);
  return (
    <>
      <div className="history-actions">
        <button type="button" className="button small" onClick={() => looked.set({ form: { kind: 'name', revision } })}>
          <Bookmark size={14} aria-hidden="true" />
          {t('history.nameNow')}
        </button>
        <button type="button" className="button small" disabled={revision < 2} onClick={() => looked.compare(Math.max(1, revision - 1))}>
          {t('history.compare')}
        </button>
      </div>
      {form && <NameForm key={`${form.kind}${form.revision}`} study={study} kind={form.kind} revision={form.revision} />}
      {query.isError && <p role="alert">{t('history.failed')}</p>}
      {days.map(({ day, runs }) => (
        <section key={`${day}${runs[0]?.to}`} className="history-day">
          <h3 className="section-title">{day}</h3>
          {runs.map((run) => (
            <RunOf key={run.lines[0]?.entry.revision} run={run} versions={versions} />
          ))}
        </section>
      ))}
      {query.hasNextPage && (
        <button type="button" className="button small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('history.more')}
        </button>
      )}
    </>
  );
}

function RunOf({ run, versions }: { readonly run: Run; readonly versions: readonly NamedVersion[] }) {
  const { t, language } = useTexts();
  const time = useMemo(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }), [language]);
  const told = (at: string) => asDays(time.format(new Date(at)), language);
  const [from, to] = [told(run.from), told(run.to)];
  return (
    <div className="history-run">
      <p className="history-who">
        <strong>{run.name || t('history.server')}</strong>
        <span>{from === to ? to : t('history.between', { from, to })}</span>
      </p>
      <ol>
        {run.lines.map((line) => (
          <li key={line.entry.revision}>
            {versions
              .filter((version) => version.revision === line.entry.revision)
              .map((version) => (
                <VersionMark key={version.id} version={version} />
              ))}
            <Said line={line} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Said({ line: { entry, count } }: { readonly line: Line }) {
  const { t } = useTexts();
  const compared = useLooked((state) => state.compared);
  const shown = compared?.from === entry.revision || compared?.to === entry.revision;
  const sentence = sentenceOf(entry, t);
  return (
    <div className="history-line" data-shown={shown || undefined} data-undo={entry.undoes !== null || undefined}>
      <span className="history-dot" aria-hidden="true">
        {entry.undoes !== null && <Undo2 size={11} />}
      </span>
      <span className="history-sentence">
        {sentence}
        {count > 1 && <span className="history-times">{t('history.times', { count })}</span>}
      </span>
      <EntryMenu revision={entry.revision} label={sentence} />
    </div>
  );
}
