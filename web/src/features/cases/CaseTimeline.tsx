import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { durationText } from '../inspector/numbers';
import { type CaseEvent, caseOf, type Source } from './http';
import { instantText, secondsBetween } from './times';

interface Props {
  readonly source: Source;
  readonly version: string;
  readonly id: string;
}

/** One case from its first event to its last: what deviates is marked in words, and what is missing is named. */
export function CaseTimeline({ source, version, id }: Props) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const shown = useQuery({ queryKey: ['case', source, version, id], queryFn: () => caseOf(source, id) });
  if (shown.isError) return <p role="alert">{t('measures.notLoaded')}</p>;
  if (!shown.data) return null;
  const { case: row, events, missing } = shown.data;
  const near = doc.get('path', row.nearest);
  return (
    <>
      <p className="fine-print">
        {[
          t(`cases.class.${row.class}`),
          doc.get('path', row.path)?.name ?? (near && t('measures.near', { path: near.name })),
          durationText(row.durationSeconds, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className="timeline">
        {events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events of a case may be alike in everything but their place.
          <EventLine key={i} event={event} before={events[i - 1]} />
        ))}
      </ol>
      {events.length < row.events && <p className="fine-print">{t('cases.cut', { n: row.events - events.length })}</p>}
      {missing.length > 0 && (
        <ul className="case-missing" aria-label={t('cases.missing')}>
          {missing.map((gap) => (
            <li key={`${gap.deviation}${gap.touchpoint}`}>
              <em data-mark="deviation">{t(`cases.deviation.${gap.deviation}`)}</em> {doc.get('touchpoint', gap.touchpoint)?.name ?? '?'}
              {gap.steps > 1 && ` ${t('cases.andAfter', { n: gap.steps - 1 })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function EventLine({ event, before }: { readonly event: CaseEvent; readonly before: CaseEvent | undefined }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const name = doc.get('touchpoint', event.touchpoint)?.name;
  const marks = event.touchpoint ? event.deviations.map((kind) => t(`cases.deviation.${kind}`)) : [t('cases.unbound')];
  const facts = [name && name !== event.activity ? event.activity : null, event.channel, event.outcome].filter(Boolean);
  return (
    <li data-mark={event.touchpoint ? (marks.length > 0 ? 'deviation' : undefined) : 'unbound'}>
      <time dateTime={event.at}>{instantText(event.at, language)}</time>
      <b>{name ?? event.activity}</b>
      {marks.map((mark) => (
        <em key={mark} data-mark={event.touchpoint ? 'deviation' : 'unbound'}>
          {mark}
        </em>
      ))}
      <small>
        {[before && t('cases.after', { time: durationText(secondsBetween(before.at, event.at), language) }), ...facts]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  );
}
