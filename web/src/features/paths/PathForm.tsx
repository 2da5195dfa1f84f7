import { Trash2 } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { pathKinds } from '../../map/ports';
import type { JourneyPath, PathKind } from '../../types/wire';
import { remove, rename } from '../study/edits';
import { view } from '../study/view';

/** Name, kind, abandoned, removal of a path. Every field is saved when left. */
export function PathForm({ path, onDone }: { readonly path: JourneyPath; readonly onDone: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const patch = (intent: string, set: Partial<JourneyPath>) => doc.edit(intent, [{ op: 'patch', id: path.id, set: { ...set } }]);
  const drop = () => {
    remove(doc, [path.id]);
    view.set({ path: null, inspected: null, tool: 'select', solo: null });
  };
  return (
    <form
      className="path-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <label className="field">
        {t('paths.name')}
        <input key={path.name} defaultValue={path.name} maxLength={200} onBlur={(event) => rename(doc, path.id, event.target.value)} />
      </label>
      <KindChoice value={path.kind} onChange={(kind) => patch('path.kind', { kind })} />
      <label className="check">
        <input
          type="checkbox"
          checked={path.abandoned}
          onChange={(event) => patch('path.abandoned', { abandoned: event.target.checked })}
        />
        {t('paths.abandoned')}
      </label>
      <div className="path-form-end">
        <button type="button" className="button small danger" onClick={drop}>
          <Trash2 size={14} aria-hidden="true" />
          {t('app.delete')}
        </button>
        <button type="submit" className="button small">
          {t('app.close')}
        </button>
      </div>
    </form>
  );
}

export function KindChoice({ value, onChange }: { readonly value: PathKind; readonly onChange: (kind: PathKind) => void }) {
  const t = useT();
  return (
    <label className="field">
      {t('paths.kind')}
      <select value={value} onChange={(event) => onChange(event.target.value as PathKind)}>
        {pathKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`map.kind.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
