import { MapPin, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Mark } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { useOpener } from '../inspector/focus';
import { dateText } from '../inspector/numbers';
import { Quote } from '../inspector/Quote';
import { RestsOn } from '../observations/RestsOn';
import { MarkForm } from './MarkForm';
import { markIcons, markStatuses } from './words';

interface MarkItemProps {
  readonly mark: Mark;
  readonly links?: readonly { readonly id: string; readonly name: string }[];
  /** What it is about, where that is not plain. */
  readonly about?: string;
  readonly go?: () => void;
}

/** A mark with its evidence, and what became of it. */
export function MarkItem({ mark, links, about, go }: MarkItemProps) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const [editing, setEditing] = useState(false);
  const opener = useOpener(editing);
  const Icon = markIcons[mark.kind];
  const cause = useRecord('system', mark.cause);
  if (editing) {
    return (
      <li className="mark-item">
        <MarkForm subject={mark.subject} links={links ?? []} mark={mark} close={() => setEditing(false)} />
      </li>
    );
  }
  const evidence = [t(`marks.source.${mark.source}`), mark.detail, mark.on && dateText(mark.on, language)].filter(Boolean).join(' · ');
  return (
    <li className="mark-item" data-kind={mark.kind} data-status={mark.status}>
      <p className="mark-head">
        <Icon size={15} aria-hidden="true" />
        <span className="mark-kind">{t(`marks.kind.${mark.kind}`)}</span>
        {go && (
          <IconButton small label={t('chain.onMapOf', { text: mark.text })} onClick={go}>
            <MapPin size={14} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton small ref={opener} label={t('chain.edit', { name: mark.text })} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('study.remove', { name: mark.text })}
          onClick={() => doc.edit('mark.remove', [{ op: 'remove', id: mark.id }])}
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </p>
      <p className="mark-text">{mark.text}</p>
      {about && <p className="fine">{about}</p>}
      <p className="fine">{evidence}</p>
      {cause && <p className="fine">{t('marks.causeIs', { name: cause.name })}</p>}
      {mark.testimony && <Quote testimony={mark.testimony} />}
      {mark.source === 'staff' && <RestsOn record={mark.id} />}
      <select
        className="mark-status"
        data-status={mark.status}
        aria-label={t('marks.statusOf', { text: mark.text })}
        value={mark.status}
        onChange={(event) => doc.edit('mark.status', [{ op: 'patch', id: mark.id, set: { status: event.target.value } }])}
      >
        {markStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`marks.status.${status}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
