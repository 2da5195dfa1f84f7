import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { PathKind } from '../../types/wire';
import { focusOnMount } from '../../ui/focus';
import { addPath } from '../study/edits';
import { view } from '../study/view';
import { KindChoice } from './PathForm';
import './paths.css';

/** A name and a kind, then the cards are clicked in order: each click is saved, so that the share follows. */
export function NewPath({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PathKind>('reference');
  if (!open) {
    return (
      <button type="button" className="button small add-path" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden="true" />
        {t('paths.new')}
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    view.draw(addPath(doc, map, name.trim(), kind));
    setOpen(false);
    setName('');
  };
  return (
    <form className="path-form framed" onSubmit={submit}>
      <label className="field">
        {t('paths.name')}
        <input
          value={name}
          required
          maxLength={200}
          ref={focusOnMount}
          placeholder={t('paths.nameHint')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <KindChoice value={kind} onChange={setKind} />
      <div className="path-form-end">
        <button type="button" className="button small" onClick={() => setOpen(false)}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button small primary" disabled={!name.trim()}>
          {t('paths.start')}
        </button>
      </div>
    </form>
  );
}
