import { useQuery } from '@tanstack/react-query';
import { useT } from '../../i18n';
import { bare } from './bare';
import { useStudyUuid } from './study';
import { readTestimony } from './testimonies';

/** The customer's own words behind a condition. */
export function Quote({ testimony }: { readonly testimony: string }) {
  const t = useT();
  const study = useStudyUuid();
  const read = useQuery({
    queryKey: ['testimony', study, testimony],
    queryFn: () => readTestimony(study ?? '', testimony),
    enabled: study !== null,
    staleTime: 300_000,
  });
  if (read.isPending) return null;
  if (read.isError) return <p className="fine">{t('inspector.quote.unreachable')}</p>;
  if (read.data === null) return <p className="fine">{t('inspector.quote.erased')}</p>;
  return <blockquote className="quote">{t('inspector.quote.words', { text: bare(read.data) })}</blockquote>;
}
