import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { SourceDocument } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { DayInput } from '../inspector/DayInput';
import { EditableText } from '../inspector/EditableText';
import { Labelled } from '../inspector/Labelled';
import { PlainField } from '../inspector/PlainField';
import { addSource, changeSource, documentKinds } from './edits';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './standing.css';

/** The documents that the study rests on: what each is, its day, who keeps it, what it is worth, and how much of the maps comes from it. */
export function SourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const sources = useAll('source');
  const standings = useAll('standing');
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim()) addSource(doc, name);
    setName('');
  };
  return (
    <SheetDialog title={t('sources.title')} className="sources-sheet" onClose={onClose}>
      <p className="fine-print">{t('sources.lead')}</p>
      <ul className="source-list">
        {sources.map((source) => (
          <Source key={source.id} source={source} uses={standings.filter((each) => each.source === source.id).length} />
        ))}
      </ul>
      {sources.length === 0 && <p className="source-empty">{t('sources.none')}</p>}
      <form
        className="record-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className="input"
          aria-label={t('sources.name')}
          maxLength={200}
          value={name}
          placeholder={t('sources.nameHint')}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          <Plus size={15} aria-hidden="true" />
          {t('sources.add')}
        </button>
      </form>
    </SheetDialog>
  );
}

function Source({ source, uses }: { readonly source: SourceDocument; readonly uses: number }) {
  const t = useT();
  const { doc } = useSession();
  const set = (change: Partial<SourceDocument>) => changeSource(doc, source.id, change);
  const remove = () => {
    const edit = doc.edit('source.remove', [{ op: 'remove', id: source.id }]);
    toast(t('sources.removed', { name: source.name, n: uses }), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
  };
  return (
    <li className="source">
      <div className="source-head">
        <EditableText id={source.id} label={t('sources.name')} value={source.name} required commit={(name) => set({ name })} />
        <span className="fine">{t('sources.uses', { n: uses })}</span>
        <IconButton small label={t('sources.remove', { name: source.name })} onClick={remove}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="source-fields">
        <PlainField label={t('sources.kind')}>
          {(control) => (
            <select {...control} value={source.kind} onChange={(event) => set({ kind: event.target.value as SourceDocument['kind'] })}>
              {documentKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`sources.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('sources.on')}>
          {(control) => (
            <DayInput
              control={control}
              value={source.on}
              onChange={(on) => on !== source.on && /^(\d{4}-\d{2}-\d{2})?$/.test(on) && set({ on })}
            />
          )}
        </PlainField>
        <Labelled label={t('sources.owner')}>
          <EditableText
            id={source.id}
            field="owner"
            label={t('sources.owner')}
            value={source.owner}
            placeholder={t('mapImport.ownerHint')}
            commit={(owner) => set({ owner })}
          />
        </Labelled>
      </div>
      <EditableText
        id={source.id}
        field="note"
        label={t('sources.note')}
        value={source.note}
        placeholder={t('sources.noteHint')}
        multiline
        commit={(note) => set({ note })}
      />
    </li>
  );
}
