import { ClipboardCopy, MapPin, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { EventExpectation, JourneyMap, TriggeringEvent } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { KindMark } from '../../ui/KindMark';
import { toast } from '../../ui/toasts';
import { removeSaying } from '../atlas/edits';
import { openOnMap } from '../chain/place';
import { EditableText } from '../inspector/EditableText';
import { csvOf } from './csv';
import { mapsOfEvent, rowsOf, setEvent } from './edits';
import { columns } from './SheetTable';

export const families = ['privateLife', 'professionalLife', 'incident'] as const;

/** An event: its name and family, and where in the client's life and on the maps it belongs. */
export function EventHead({ study, event }: { readonly study: string; readonly event: TriggeringEvent }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const { id, name } = event;
  const begun = mapsOfEvent(event, useAll('map'));
  const copy = async () => {
    const rows = rowsOf(doc, id);
    const head = columns.map((column) => t(`events.column.${column}`));
    const line = (row: EventExpectation) => [
      row.expectation,
      row.today,
      row.gap === null ? '' : t(`events.gap.${row.gap}`),
      row.gapText,
      row.saidBy,
    ];
    try {
      await navigator.clipboard.writeText(csvOf([head, ...rows.map(line)], language));
      toast(t('events.copied', { count: rows.length }), 'info');
    } catch {
      toast(t('events.notCopied'), 'bad');
    }
  };
  return (
    <header className="event-head">
      <div className="event-title">
        <h2>
          <EditableText id={id} label={t('events.name')} value={name} required commit={(value) => setEvent(doc, id, { name: value })} />
        </h2>
        <button type="button" className="button small" onClick={() => void copy()}>
          <ClipboardCopy size={14} aria-hidden="true" />
          {t('events.copy')}
        </button>
        <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <Where study={study} event={event} />
      <MapsBegun study={study} maps={begun} />
    </header>
  );
}

/** The maps that an event begins, each a link. */
export function MapsBegun({ study, maps }: { readonly study: string; readonly maps: readonly JourneyMap[] }) {
  const { t } = useTexts();
  if (maps.length === 0) return null;
  return (
    <div className="event-maps">
      <h3>{t('events.begins', { count: maps.length })}</h3>
      <ul>
        {maps.map((map) => (
          <li key={map.id}>
            <Link href={`/s/${study}/m/${uuidOf(map.id)}`}>{map.name}</Link>
            <KindMark kind={map.kind} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Where({ study, event }: { readonly study: string; readonly event: TriggeringEvent }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const phases = useAll('phase');
  const maps = useAll('map').filter((map) => !map.archived || map.id === event.map);
  const stages = new Set(
    useAll('stage')
      .filter((stage) => stage.map === event.map)
      .map((stage) => stage.id),
  );
  const cards = useAll('touchpoint').filter((card) => stages.has(card.stage));
  const set = (change: Partial<TriggeringEvent>) => setEvent(doc, event.id, change);
  return (
    <div className="event-where">
      <label className="field">
        {t('events.family')}
        <select value={event.kind} onChange={(change) => set({ kind: change.target.value as TriggeringEvent['kind'] })}>
          <option value="none">{t('events.familyNone')}</option>
          {families.map((family) => (
            <option key={family} value={family}>
              {t(`atlas.family.${family}`)}
            </option>
          ))}
        </select>
      </label>
      <Choice label={t('events.phase')} value={event.phase} list={phases} onChange={(phase) => set({ phase })} />
      <Choice label={t('events.map')} value={event.map} list={maps} onChange={(map) => set({ map, touchpoint: null })} />
      {event.map && (
        <Choice label={t('events.touchpoint')} value={event.touchpoint} list={cards} onChange={(touchpoint) => set({ touchpoint })} />
      )}
      {event.map && (
        <button
          type="button"
          className="button small"
          onClick={() => event.map && openOnMap(study, event.map, event.touchpoint ?? event.map)}
        >
          <MapPin size={14} aria-hidden="true" />
          {t('chain.place')}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly list: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, value, list, onChange }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <label className="field">
      {label}
      <select value={value ?? ''} onChange={(change) => onChange(change.target.value || null)}>
        <option value="">{t('events.none')}</option>
        {list.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
