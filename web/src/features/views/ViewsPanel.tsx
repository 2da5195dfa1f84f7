import { ArrowDown, ArrowUp, Pencil, Play, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { SavedView } from '../../types/wire';
import { focusOnMount } from '../../ui/focus';
import { IconButton } from '../../ui/IconButton';
import { remove, rename, shift } from '../study/edits';
import { view } from '../study/view';
import { apply, save, update, viewsOf } from './views';
import './views.css';

/** The saved views of the map: keep how it is looked at, come back to it, present them in order. */
export function ViewsPanel({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const views = viewsOf(useAll('view'), map);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(doc, map, name.trim() || t('views.untitled', { n: views.length + 1 }));
    setName('');
  };
  return (
    <section className="panel-part" aria-labelledby="views-title">
      <h2 className="section-title" id="views-title">
        {t('views.title')}
      </h2>
      {views.length === 0 && <p className="panel-empty">{t('views.empty')}</p>}
      <ol className="views">
        {views.map((saved, i) => (
          <Row key={saved.id} saved={saved} views={views} at={i} />
        ))}
      </ol>
      <form className="views-add" onSubmit={submit}>
        <input
          className="input"
          value={name}
          maxLength={200}
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="icon-button" aria-label={t('views.save')} title={t('views.save')}>
          <Plus size={16} aria-hidden="true" />
        </button>
      </form>
      {views[0] && (
        <button type="button" className="button small wide" onClick={() => present(views[0] as SavedView)}>
          <Play size={14} aria-hidden="true" />
          {t('views.present')}
        </button>
      )}
    </section>
  );
}

/** The whole screen where the browser grants it; the presentation does without where it does not. */
function present(first: SavedView): void {
  view.set({ presenting: first.id, inspected: null, selection: new Set(), tool: 'select' });
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

interface RowProps {
  readonly saved: SavedView;
  readonly views: readonly SavedView[];
  readonly at: number;
}

function Row({ saved, views, at }: RowProps) {
  const t = useT();
  const { doc } = useSession();
  const [editing, setEditing] = useState(false);
  const { id, name } = saved;
  return (
    <li>
      <div className="views-row">
        <button type="button" className="views-apply" onClick={() => apply(saved)}>
          {name}
        </button>
        <IconButton small label={t('views.edit', { name })} pressed={editing} onClick={() => setEditing(!editing)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {editing && (
        <div className="views-edit">
          <input
            className="input"
            key={name}
            ref={focusOnMount}
            defaultValue={name}
            maxLength={200}
            aria-label={t('study.nameOf', { name })}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            onBlur={(event) => rename(doc, id, event.target.value)}
          />
          <IconButton small label={t('views.update', { name })} onClick={() => update(doc, saved)}>
            <RefreshCw size={14} aria-hidden="true" />
          </IconButton>
          <IconButton small label={t('study.before', { name })} disabled={at === 0} onClick={() => shift(doc, views, id, -1)}>
            <ArrowUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton small label={t('study.after', { name })} disabled={at === views.length - 1} onClick={() => shift(doc, views, id, 1)}>
            <ArrowDown size={14} aria-hidden="true" />
          </IconButton>
          <IconButton small label={t('study.remove', { name })} onClick={() => remove(doc, [id])}>
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </li>
  );
}
