import { Trash2 } from 'lucide-react';
import { useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { remove } from '../study/edits';
import { view } from '../study/view';

/** How a path ends, and its own removal: not of one in a locked layer (S8.1). */
export function PathEnd({ path }: { readonly path: JourneyPath }) {
  const t = useT();
  const { doc } = useSession();
  const locked = useRecord('layer', path.layer)?.locked ?? false;
  const abandon = (abandoned: boolean) => doc.edit('path.abandoned', [{ op: 'patch', id: path.id, set: { abandoned } }]);
  const drop = () => {
    remove(doc, [path.id]);
    view.set({ path: null, inspected: null, tool: 'select', solo: null });
  };
  return (
    <section className="inspector-section" aria-label={t('inspector.path.end')}>
      <label className="check">
        <input type="checkbox" checked={path.abandoned} disabled={locked} onChange={(event) => abandon(event.target.checked)} />
        {t('paths.abandoned')}
      </label>
      <button type="button" className="button small danger" disabled={locked} onClick={drop}>
        <Trash2 size={14} aria-hidden="true" />
        {t('inspector.path.remove')}
      </button>
    </section>
  );
}
