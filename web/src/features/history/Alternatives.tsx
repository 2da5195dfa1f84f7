import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Columns2, GitBranch, GitMerge } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { sameMap } from '../../app/sameMap';
import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { archiveStudy, type StudyRow, studies } from './http';
import { NameForm } from './NameForm';
import { looked, useLooked } from './state';

/** The alternatives of this study: begun, opened, brought back. */
export function Alternatives({ study, branchOf }: { readonly study: string; readonly branchOf: string | null }) {
  const { t } = useTexts();
  const { revision } = useSource(useSession().history);
  const form = useLooked((state) => state.form);
  const list = useQuery({ queryKey: ['studies'], queryFn: studies });
  const [archived, setArchived] = useState(false);
  const all = list.data?.filter((each) => each.branchOf === study) ?? [];
  const own = all.filter((each) => archived || !each.archived);
  const merged = list.data?.find((each) => each.id === study)?.merged;
  return (
    <>
      <p className="fine-print">{t('history.alternative.about')}</p>
      {branchOf && (
        <div className="history-actions">
          <Link href={sameMap(branchOf)} className="button small" onClick={() => looked.reset()}>
            {t('history.alternative.back')}
          </Link>
          <button
            type="button"
            className="button small"
            onClick={() => {
              looked.set({ tab: 'timeline', side: 'both' });
              looked.compare(1);
            }}
          >
            <Columns2 size={14} aria-hidden="true" />
            {t('history.alternative.beside')}
          </button>
          {!merged && (
            <button type="button" className="button small primary" onClick={() => looked.set({ merging: study })}>
              <GitMerge size={14} aria-hidden="true" />
              {t('history.alternative.bring')}
            </button>
          )}
        </div>
      )}
      {form ? (
        <NameForm key={form.revision} study={study} kind="alternative" revision={form.revision} />
      ) : (
        <button type="button" className="button small" onClick={() => looked.set({ form: { kind: 'alternative', revision } })}>
          <GitBranch size={14} aria-hidden="true" />
          {t('history.alternative.new')}
        </button>
      )}
      {list.isError && <p role="alert">{t('history.failed')}</p>}
      {list.data && all.length === 0 && <p>{t('history.alternative.none')}</p>}
      {all.some((each) => each.archived) && (
        <label className="check">
          <input type="checkbox" checked={archived} onChange={(event) => setArchived(event.target.checked)} />
          {t('history.alternative.showArchived', { count: all.filter((each) => each.archived).length })}
        </label>
      )}
      <ul className="history-alternatives">
        {own.map((each) => (
          <Alternative key={each.id} row={each} />
        ))}
      </ul>
    </>
  );
}

function Alternative({ row }: { readonly row: StudyRow }) {
  const { t, language } = useTexts();
  const client = useQueryClient();
  const archiving = useMutation({
    mutationFn: () => archiveStudy(row.id, !row.archived),
    onError: () => toast(t('history.failed'), 'bad'),
    onSettled: () => client.invalidateQueries({ queryKey: ['studies'] }),
  });
  const when = asDays(
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(row.updatedAt)),
    language,
  );
  return (
    <li data-archived={row.archived || undefined}>
      <span className="history-alternative">
        <Link href={sameMap(row.id)} onClick={() => looked.reset()}>
          {row.name}
        </Link>
        <span>{t(row.merged ? 'history.alternative.merged' : 'history.alternative.changed', { when })}</span>
      </span>
      <IconButton
        small
        label={t(row.archived ? 'history.alternative.unarchive' : 'history.alternative.archive', { name: row.name })}
        onClick={() => archiving.mutate()}
      >
        {row.archived ? <ArchiveRestore size={15} aria-hidden="true" /> : <Archive size={15} aria-hidden="true" />}
      </IconButton>
      {!row.merged && !row.archived && (
        <button
          type="button"
          className="button small"
          aria-label={t('history.alternative.bringNamed', { name: row.name })}
          onClick={() => looked.set({ merging: row.id })}
        >
          <GitMerge size={14} aria-hidden="true" />
          {t('history.alternative.bring')}
        </button>
      )}
    </li>
  );
}
