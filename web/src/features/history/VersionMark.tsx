import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { NamedVersion } from '../../types/wire';
import { focusOnMount } from '../../ui/focus';
import { IconButton } from '../../ui/IconButton';
import { looked } from './state';

/** A revision that has a name: opened by its name, renamed and removed in place. */
export function VersionMark({ version }: { readonly version: NamedVersion }) {
  const t = useT();
  const { doc } = useSession();
  const [renaming, setRenaming] = useState(false);
  const rename = (text: string) => {
    setRenaming(false);
    const name = text.trim();
    if (name && name !== version.name) doc.edit('version.rename', [{ op: 'patch', id: version.id, set: { name } }]);
  };
  return (
    <div className="history-version">
      <Bookmark size={15} aria-hidden="true" />
      {renaming ? (
        <input
          className="input"
          ref={focusOnMount}
          aria-label={t('history.name')}
          defaultValue={version.name}
          maxLength={200}
          onBlur={(event) => rename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      ) : (
        <span className="history-version-name">
          <button type="button" title={t('history.compareNow')} onClick={() => looked.compare(version.revision)}>
            {version.name}
          </button>
          {version.note && <span>{version.note}</span>}
        </span>
      )}
      <IconButton small label={t('history.rename', { name: version.name })} onClick={() => setRenaming(true)}>
        <Pencil size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        small
        label={t('history.forget', { name: version.name })}
        onClick={() => doc.edit('version.remove', [{ op: 'remove', id: version.id }])}
      >
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
