import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Download, Printer } from 'lucide-react';
import { Link } from 'wouter';
import { api } from '../../app/api';
import { Logo } from '../../app/Logo';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import type { Workshop } from '../../types/wire';
import { readParticipants } from './http';
import { markdownOf, minutesOf, spanText } from './minutes';
import { useMinutes } from './useMinutes';
import './minutes.css';

/** The minutes of a workshop: written by what happened, as a page to read or print and as a file to send. */
export function MinutesPage({ study, workshop: id }: { readonly study: string; readonly workshop: string }) {
  const { t } = useTexts();
  const workshop = useRecord('workshop', `workshop:${id}`);
  if (!workshop) return <p>{t('workshop.gone')}</p>;
  if (workshop.openedFrom === null) return <p>{t('workshop.minutes.notYet')}</p>;
  return <Minutes study={study} workshop={workshop} from={workshop.openedFrom} />;
}

function Minutes({ study, workshop, from }: { readonly study: string; readonly workshop: Workshop; readonly from: number }) {
  const { t, language } = useTexts();
  const map = useRecord('map', workshop.map);
  const named = useAll('study')[0]?.name ?? '';
  const to = workshop.closedWith;
  const changes = useQuery({
    queryKey: ['minutes', study, workshop.id, from, to],
    queryFn: () => api<Wire<'DifferenceResponse'>>(`/studies/${study}/difference?from=${from}${to === null ? '' : `&to=${to}`}`),
    refetchInterval: to === null ? 5_000 : false,
  });
  // The panel may have read them before the last guest came.
  const people = useQuery({
    queryKey: ['participants', study, workshop.id],
    queryFn: () => readParticipants(study, workshop.id),
    refetchOnMount: 'always',
    refetchInterval: to === null ? 5_000 : false,
  });
  const kept = useMinutes(study, workshop);
  if (changes.isError || people.isError || kept.isError) return <p role="alert">{t('workshop.unreachable')}</p>;
  if (!changes.data || !people.data || !kept.data) return <p role="status">{t('workshop.reading')}</p>;
  const here = changes.data.items.filter((item) => item.map === null || item.map === workshop.map);
  const { agenda: items, ...records } = kept.data;
  const parts = minutesOf(
    { workshop, mapName: map?.name ?? '', participants: people.data, changes: here, nameOf: kept.nameOf, items, ...records },
    t,
    language,
  );
  const title = t('workshop.minutes.title', { name: workshop.name });
  const held = t(to === null ? 'workshop.minutes.since' : 'workshop.minutes.when', {
    map: map?.name ?? '',
    span: spanText(workshop.openedAt, workshop.closedAt, language),
    first: from + 1,
    last: changes.data.to,
  });
  const when = named ? `${named}. ${held}` : held;
  return (
    <article className="minutes">
      <header>
        <Link href={`/s/${study}/m/${uuidOf(workshop.map)}`} className="minutes-back">
          <ArrowLeft size={15} aria-hidden="true" />
          {map?.name}
        </Link>
        <p className="minutes-brand">
          <Logo />
        </p>
        <h1>{title}</h1>
        <p>{when}</p>
        <div className="minutes-acts">
          <button
            type="button"
            className="button"
            onClick={() => save(`${workshop.name} ${workshop.openedAt.slice(0, 10)}.md`, markdownOf(title, when, parts))}
          >
            <Download size={15} aria-hidden="true" />
            {t('workshop.minutes.save')}
          </button>
          <button type="button" className="button" onClick={() => print()}>
            <Printer size={15} aria-hidden="true" />
            {t('workshop.minutes.print')}
          </button>
        </div>
      </header>
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          {part.lead && <p>{part.lead}</p>}
          <ul>
            {part.lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
              <li key={at}>
                {line.text}
                {line.under && line.under.length > 0 && (
                  <ul>
                    {line.under.map((each, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
                      <li key={index}>{each}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function save(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/markdown' }));
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
