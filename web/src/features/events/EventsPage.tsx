import { Briefcase, CircleAlert, House, type LucideIcon, Sparkles, TableProperties } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { TriggeringEvent } from '../../types/wire';
import { AddLine } from '../atlas/AddLine';
import { EventHead, families, MapsBegun } from './EventHead';
import { addEvent, eventOfMap, type Unwritten, unwritten } from './edits';
import { SheetTable } from './SheetTable';
import './events.css';

const icons: Readonly<Record<TriggeringEvent['kind'], LucideIcon>> = {
  privateLife: House,
  professionalLife: Briefcase,
  incident: CircleAlert,
  none: Sparkles,
};

/** Events of the client's life, also upsetting ones, each with what is expected when it happens. */
export function EventsPage({ study }: { readonly study: string }) {
  const t = useT();
  const events = useAll('trigger');
  const asked = new URLSearchParams(useSearch()).get('event');
  const [chosen, setChosen] = useState<string | null>(asked ? `trigger:${asked}` : null);
  const named = unwritten(events, useAll('map'));
  const open = named.find((each) => each.name === chosen);
  const shown = open ? undefined : (events.find((event) => event.id === chosen) ?? events[0]);
  const first = named[0];
  const said = open ?? (shown ? undefined : first);
  return (
    <div className="events-page">
      <div className="atlas-head">
        <div>
          <h1>{t('events.title')}</h1>
          <p>{t('events.lead')}</p>
        </div>
      </div>
      <div className="events-body">
        <nav className="events-list" aria-label={t('events.list')}>
          <ul>
            {events.map((event) => (
              <Item key={event.id} event={event} shown={event === shown} onChoose={() => setChosen(event.id)} />
            ))}
            {named.map((each) => (
              <Named key={each.name} named={each} shown={each === said} onChoose={() => setChosen(each.name)} />
            ))}
          </ul>
          <Add onAdded={setChosen} open={events.length + named.length === 0} />
        </nav>
        {said ? (
          <NamedSheet study={study} named={said} onWritten={setChosen} />
        ) : shown ? (
          <section className="event" aria-label={shown.name} key={shown.id}>
            <EventHead study={study} event={shown} />
            <SheetTable event={shown} />
            <p className="fine-print">{t('events.keys')}</p>
          </section>
        ) : (
          <p className="atlas-empty">{t('events.empty')}</p>
        )}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly event: TriggeringEvent;
  readonly shown: boolean;
  readonly onChoose: () => void;
}

function Item({ event, shown, onChoose }: ItemProps) {
  const t = useT();
  const rows = useAll('expectation').filter((row) => row.event === event.id);
  const worst = Math.max(-1, ...rows.map((row) => row.gap ?? -1));
  const Icon = icons[event.kind];
  return (
    <li>
      <button type="button" aria-current={shown || undefined} onClick={onChoose}>
        <Icon size={15} aria-hidden="true" />
        <span className="events-name">
          <b>{event.name}</b>
          <span className="fine-print">
            {t('events.rows', { count: rows.length })}
            {worst >= 0 && ` · ${t('events.worst', { gap: t(`events.gap.${worst}`).toLowerCase() })}`}
          </span>
        </span>
      </button>
    </li>
  );
}

interface NamedProps {
  readonly named: Unwritten;
  readonly shown: boolean;
  readonly onChoose: () => void;
}

/** An event that a scenario names, without a sheet yet. */
function Named({ named, shown, onChoose }: NamedProps) {
  const t = useT();
  const Icon = icons[named.kind];
  return (
    <li>
      <button type="button" data-unwritten aria-current={shown || undefined} onClick={onChoose}>
        <Icon size={15} aria-hidden="true" />
        <span className="events-name">
          <b>{named.name}</b>
          <span className="fine-print">{t('events.named', { count: named.maps.length })}</span>
        </span>
      </button>
    </li>
  );
}

interface NamedSheetProps {
  readonly study: string;
  readonly named: Unwritten;
  readonly onWritten: (id: string) => void;
}

/** The maps that name it, and the way to its sheet. */
function NamedSheet({ study, named, onWritten }: NamedSheetProps) {
  const t = useT();
  const { doc } = useSession();
  const [map] = named.maps;
  return (
    <section className="event" aria-label={named.name}>
      <div className="event-title">
        <h2>{named.name}</h2>
      </div>
      <MapsBegun study={study} maps={named.maps} />
      <p className="fine-print">{t('events.namedLead')}</p>
      <button type="button" className="button primary" onClick={() => map && onWritten(eventOfMap(doc, map))}>
        <TableProperties size={15} aria-hidden="true" />
        {t('events.write')}
      </button>
    </section>
  );
}

/** An event in the team's own words, or one of the usual ones. */
function Add({ onAdded, open }: { readonly onAdded: (id: string) => void; readonly open: boolean }) {
  const t = useT();
  const { doc } = useSession();
  const [family, setFamily] = useState<(typeof families)[number]>('incident');
  const known = new Set(useAll('trigger').map((event) => event.name));
  const usual = Array.from({ length: 12 }, (_, at) => t(`atlas.trigger.${family}.${at + 1}`)).filter((name) => !known.has(name));
  return (
    <details className="events-add" open={open}>
      <summary>{t('events.addTitle')}</summary>
      <AddLine label={t('events.add')} hint={t('events.addHint')} onAdd={(name) => onAdded(addEvent(doc, name, family))} />
      <fieldset className="segments" aria-label={t('events.family')}>
        {families.map((each) => (
          <button key={each} type="button" aria-pressed={each === family} onClick={() => setFamily(each)}>
            {t(`events.short.${each}`)}
          </button>
        ))}
      </fieldset>
      <ul className="suggestions" aria-label={t('atlas.suggestions')}>
        {usual.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onAdded(addEvent(doc, name, family))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
