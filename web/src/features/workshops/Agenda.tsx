import { ArrowDown, ArrowUp, Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem, Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { removeSaying } from '../atlas/edits';
import { EditableText } from '../inspector/EditableText';
import { PlainField } from '../inspector/PlainField';
import { useStudyUuid } from '../inspector/study';
import { attend } from './attend';
import { addItem, goToItem, setItem, shiftItem } from './edits';
import { agendaKinds, durationText, minutesOf } from './model';

/** The points of the agenda, in order: prepared in a planned workshop, gone to in a running one. */
export function Agenda({ workshop }: { readonly workshop: Workshop }) {
  const t = useT();
  const { doc } = useSession();
  const items = useAll('agenda').filter((item) => item.workshop === workshop.id);
  const study = useStudyUuid();
  const [open, setOpen] = useState<string | null>(null);
  const go = (item: AgendaItem) => {
    goToItem(doc, workshop, item);
    if (study) void attend(study, workshop.id, t('workshop.leads'));
  };
  return (
    <section className="agenda" aria-labelledby="agenda-title">
      <h3 id="agenda-title">
        {t('workshop.agenda')} <span>{t('workshop.total', { text: durationText(minutesOf(items)) })}</span>
      </h3>
      <ol>
        {items.map((item, at) => (
          <li key={item.id} data-current={workshop.current === item.id || undefined} data-status={item.status}>
            <div className="agenda-line">
              <button
                type="button"
                className="agenda-open"
                aria-expanded={open === item.id}
                onClick={() => setOpen(open === item.id ? null : item.id)}
              >
                <span className="agenda-at" aria-hidden="true">
                  {item.status === 'revealed' ? <Check size={13} /> : at + 1}
                </span>
                <span>
                  <b>{item.name || t('workshop.untitled')}</b>
                  <small>
                    {t(`workshop.kind.${item.kind}`)} · {t('workshop.minutes', { count: item.minutes })}
                  </small>
                </span>
              </button>
              {workshop.status === 'running' && workshop.current !== item.id && (
                <button type="button" className="button small" onClick={() => go(item)}>
                  {t('workshop.go')}
                </button>
              )}
            </div>
            {open === item.id && <ItemForm item={item} first={at === 0} last={at === items.length - 1} />}
          </li>
        ))}
      </ol>
      <AddLine label={t('workshop.addItem')} hint={t('workshop.addItemHint')} onAdd={(name) => addItem(doc, workshop.id, name)} />
    </section>
  );
}

interface ItemFormProps {
  readonly item: AgendaItem;
  readonly first: boolean;
  readonly last: boolean;
}

function ItemForm({ item, first, last }: ItemFormProps) {
  const t = useT();
  const { doc } = useSession();
  const rounds = useAll('round');
  const map = useAll('workshop').find((each) => each.id === item.workshop)?.map;
  const set = (change: Partial<AgendaItem>) => setItem(doc, item.id, change);
  const number = (property: 'minutes' | 'budget', most: number) => (
    <PlainField label={t(`workshop.${property === 'minutes' ? 'lasts' : 'budget'}`)}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={1}
          max={most}
          value={item[property]}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            if (Number.isInteger(value) && value >= 1 && value <= most) set({ [property]: value });
          }}
        />
      )}
    </PlainField>
  );
  return (
    <div className="inspector-form agenda-form">
      <EditableText id={item.id} label={t('workshop.itemName')} value={item.name} required commit={(name) => set({ name })} />
      <div className="form-pair">
        <PlainField label={t('workshop.doing')}>
          {(control) => (
            <select
              {...control}
              value={item.kind}
              disabled={item.status !== 'waiting'}
              onChange={(event) => set({ kind: event.target.value as AgendaItem['kind'] })}
            >
              {agendaKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`workshop.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        {number('minutes', 480)}
      </div>
      {item.kind === 'vote' && number('budget', 50)}
      {item.kind === 'score' && (
        <PlainField label={t('workshop.round')} hint={t('workshop.roundHint')}>
          {(control) => (
            <select {...control} value={item.round ?? ''} onChange={(event) => set({ round: event.target.value || null })}>
              <option value="">{t('workshop.chooseRound')}</option>
              {rounds
                .filter((round) => round.map === map && (round.status === 'open' || round.id === item.round))
                .map((round) => (
                  <option key={round.id} value={round.id}>
                    {round.name}
                  </option>
                ))}
            </select>
          )}
        </PlainField>
      )}
      <EditableText
        id={item.id}
        field="instruction"
        label={t('workshop.instruction')}
        value={item.instruction}
        placeholder={t('workshop.instructionHint')}
        multiline
        commit={(instruction) => set({ instruction })}
      />
      <div className="agenda-tools">
        <IconButton small label={t('workshop.up', { name: item.name })} disabled={first} onClick={() => shiftItem(doc, item, -1)}>
          <ArrowUp size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('workshop.down', { name: item.name })} disabled={last} onClick={() => shiftItem(doc, item, 1)}>
          <ArrowDown size={14} aria-hidden="true" />
        </IconButton>
        <span className="grow" />
        <IconButton small label={t('study.remove', { name: item.name })} onClick={() => removeSaying(doc, item.id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
