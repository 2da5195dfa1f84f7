import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { file, fileNew, foldersOf } from './folders';

const fresh = 'new';

/** The folder a path stands in; a new one is made on the spot. */
export function FolderSelect({ path, disabled }: { readonly path: JourneyPath; readonly disabled: boolean }) {
  const t = useT();
  const { doc } = useSession();
  const folders = foldersOf(useAll('layer'), path.map);
  const now = folders.some((folder) => folder.id === path.layer) ? (path.layer ?? '') : '';
  const choose = (value: string) => {
    if (value === fresh) fileNew(doc, path, t('layers.folder.name', { n: folders.length + 1 }));
    else file(doc, path, value || null);
  };
  return (
    <label className="folder-select">
      <span>{t('layers.folder')}</span>
      <select className="input" value={now} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('layers.folder.none')}</option>
        {folders
          .filter((folder) => !folder.locked || folder.id === now)
          .map((folder) => (
            <option key={folder.id} value={folder.id}>
              {folder.name}
            </option>
          ))}
        <option value={fresh}>{t('layers.folder.new')}</option>
      </select>
    </label>
  );
}
