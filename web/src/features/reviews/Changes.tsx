import { Trash2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JournalEntry } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { removeSaying } from '../atlas/edits';
import { DayField } from '../inspector/DayField';
import { EditableText } from '../inspector/EditableText';
import { addChange, changeKinds, isChange, scopeOf, setChange, setScope } from './edits';
import './reviews.css';

/** What changed in the organisation or in a process, when, and for what: maps not read again since are told by their check. */
export function Changes() {
  const t = useT();
  const { doc } = useSession();
  const changes = useAll('journal')
    .filter(isChange)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  return (
    <section className="decisions" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      <p className="fine-print">{t('changes.lead')}</p>
      <ul className="changes">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
      <AddLine label={t('changes.add')} hint={t('changes.addHint')} onAdd={(text) => addChange(doc, text)} />
    </section>
  );
}

function ChangeRow({ change }: { readonly change: JournalEntry }) {
  const t = useT();
  const { doc } = useSession();
  const { id, text } = change;
  return (
    <li className="change">
      <div className="decision-text">
        <EditableText
          id={id}
          field="text"
          multiline
          label={t('changes.text')}
          value={text}
          required
          commit={(said) => setChange(doc, id, { text: said })}
        />
        <EditableText
          id={id}
          field="by"
          className="decision-why"
          label={t('changes.by')}
          placeholder={t('changes.byHint')}
          value={change.by}
          commit={(by) => setChange(doc, id, { by })}
        />
      </div>
      <label className="field">
        {t('changes.kind')}
        <select value={change.kind} onChange={(event) => setChange(doc, id, { kind: event.target.value })}>
          {changeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`changes.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Scope change={change} />
      <DayField label={t('changes.on')} value={change.on} onChange={(on) => setChange(doc, id, { on })} />
      <IconButton small label={t('study.remove', { name: text })} onClick={() => removeSaying(doc, id)}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function Scope({ change }: { readonly change: JournalEntry }) {
  const t = useT();
  const { doc } = useSession();
  const groups = [
    { label: t('changes.scope.phases'), list: useAll('phase') },
    { label: t('changes.scope.journeys'), list: useAll('journey') },
    { label: t('changes.scope.maps'), list: useAll('map') },
  ];
  return (
    <label className="field">
      {t('changes.scope')}
      <select value={scopeOf(change)} onChange={(event) => setScope(doc, change.id, event.target.value)}>
        <option value="">{t('changes.scope.study')}</option>
        {groups.map(({ label, list }) => (
          <optgroup key={label} label={label}>
            {list.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
