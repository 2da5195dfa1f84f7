import { useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { durationText } from '../inspector/numbers';
import { whole } from '../measures/overlay';
import { type CaseQuery, type CaseRow, casesOf, type Source } from './http';
import { screens } from './screens';
import { instantText } from './times';

interface Props {
  readonly source: Source;
  readonly version: string;
  readonly query: CaseQuery;
}

/** The cases, a page at a time; a row opens its case. */
export function CaseList({ source, version, query }: Props) {
  const { t, language } = useTexts();
  const pages = useInfiniteQuery({
    queryKey: ['cases', source, version, query],
    queryFn: ({ pageParam }) => casesOf(source, query, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (pages.isError) return <p role="alert">{t('measures.notLoaded')}</p>;
  const rows = pages.data?.pages.flatMap((page) => page.cases) ?? [];
  const total = pages.data?.pages[0]?.total;
  return (
    <>
      {total !== undefined && (
        <p className="fine-print">{t('cases.shown', { n: whole(rows.length, language), of: whole(total, language) })}</p>
      )}
      <ol className="case-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <button type="button" className="button small wide" disabled={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t('cases.more')}
        </button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: CaseRow }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const steps = row.steps.map((id) => doc.get('touchpoint', id)?.name ?? '?').join(' → ');
  const near = doc.get('path', row.nearest);
  return (
    <li>
      <button type="button" onClick={() => screens.push({ kind: 'case', id: row.id })}>
        <span className="case-head">
          <i data-class={row.class} aria-hidden="true" />
          <b>{row.id}</b>
          <span>{t(`cases.class.${row.class}`)}</span>
          <span>{doc.get('path', row.path)?.name ?? (near && t('measures.near', { path: near.name }))}</span>
        </span>
        <span className="case-steps" title={steps}>
          {steps}
        </span>
        <span className="case-times">
          {instantText(row.start, language)} · {durationText(row.durationSeconds, language)} ·{' '}
          {t('inspector.tile.events', { n: row.events })}
        </span>
      </button>
    </li>
  );
}
