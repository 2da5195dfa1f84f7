import { Plus } from 'lucide-react';
import type { FormEvent } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { focusOnMount } from '../../ui/focus';
import { addPath } from '../study/edits';
import { enterMap, useView, view } from '../study/view';
import { KindChoice } from './KindChoice';
import './paths.css';

/** A name and a kind, and cards clicked in order, from the first click on: each is saved, so that the share follows. */
export function NewPath({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const draft = useView((state) => (state.tool === 'path' ? state.draft : null));
  if (!draft) {
    return (
      <button type="button" className="button small add-path" onClick={() => view.sketch({ name: '', kind: 'reference' })}>
        <Plus size={14} aria-hidden="true" />
        {t('paths.new')}
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.name.trim()) return;
    view.draw(addPath(doc, map, draft.name.trim(), draft.kind));
    // The form that had the focus goes: the next key adds a card.
    enterMap();
  };
  const cancel = () => view.endDrawing();
  return (
    <form className="path-form framed" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <label className="field">
        {t('paths.name')}
        <input
          value={draft.name}
          required
          maxLength={200}
          ref={focusOnMount}
          placeholder={t('paths.nameHint')}
          onChange={(event) => view.set({ draft: { ...draft, name: event.target.value } })}
        />
      </label>
      <KindChoice value={draft.kind} onChange={(kind) => view.set({ draft: { ...draft, kind } })} />
      <div className="path-form-end">
        <button type="button" className="button small" onClick={cancel}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button small primary" disabled={!draft.name.trim()}>
          {t('paths.start')}
        </button>
      </div>
    </form>
  );
}
