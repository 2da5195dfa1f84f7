import { Inbox } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../i18n';
import { useStudyUuid } from '../inspector/study';
import { useInbox } from './useInbox';
import './rests.css';

/** The observations of staff that a mark, a decision or a note rests on; nothing when there are none. */
export function RestsOn({ record }: { readonly record: string }) {
  const t = useT();
  const study = useStudyUuid();
  const inbox = useInbox(study);
  const own = (inbox.data ?? []).filter((each) => each.observation.review?.record === record);
  if (own.length === 0) return null;
  return (
    <details className="rests-on">
      <summary>
        <Inbox size={13} aria-hidden="true" />
        {t('inbox.restsOn', { count: own.length })}
      </summary>
      <ul>
        {own.map(({ observation, text }) => (
          <li key={observation.id}>{text === null ? t('inbox.erased') : t('inspector.quote.words', { text })}</li>
        ))}
      </ul>
      <Link href={`/s/${study}/inbox`}>{t('inbox.open')}</Link>
    </details>
  );
}
