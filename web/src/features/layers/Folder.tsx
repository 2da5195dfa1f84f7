import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Eye, EyeOff, Folder as FolderIcon, Lock, LockOpen, Trash2 } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyPath, Layer, MapOverlay } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { EditableText } from '../inspector/EditableText';
import { pathValues, percent } from '../measures/overlay';
import { remove, rename, shift } from '../study/edits';
import { useView, view } from '../study/view';
import { useDropOf } from './dragPath';
import { Strength } from './LayerGroup';
import { LayerRow } from './LayerRow';

interface Props {
  readonly folder: Layer;
  readonly folders: readonly Layer[];
  readonly paths: readonly JourneyPath[];
  readonly overlay: MapOverlay | null;
}

/** A folder of paths of any kind: folded, shown, locked, dimmed and ordered as one. */
export function Folder({ folder, folders, paths, overlay }: Props) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const open = useView((state) => !state.folded.has(folder.id));
  const hidden = useView((state) => state.hidden);
  const values = paths.map((path) => pathValues(overlay, path.id));
  const share = values.reduce((sum, value) => sum + (value?.share ?? 0), 0);
  const drop = useDropOf(doc, folder.id);
  const off = paths.length > 0 && paths.every((path) => hidden.has(path.id));
  const { id, name, locked } = folder;
  const toggle = () => {
    for (const path of paths) if (hidden.has(path.id) === off) view.toggleHidden(path.id);
  };
  return (
    <div className="layer-group layer-folder" data-folder={id} data-off={off || undefined} {...drop}>
      <div className="layer-head">
        <button
          type="button"
          className="folder-fold"
          aria-expanded={open}
          aria-label={t('layers.folder.fold', { name })}
          onClick={() => view.toggleFolded(id)}
        >
          {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
          <FolderIcon size={15} aria-hidden="true" />
        </button>
        <h3>
          <EditableText id={id} label={t('study.nameOf', { name })} value={name} required commit={(said) => rename(doc, id, said)} />
        </h3>
        {share > 0 && <span className="layer-share">{percent(share, language)}</span>}
        <IconButton
          small
          label={t(locked ? 'layers.unlock' : 'layers.lock', { name })}
          pressed={locked}
          onClick={() => doc.edit('layer.lock', [{ op: 'patch', id, set: { locked: !locked } }])}
        >
          {locked ? <Lock size={14} aria-hidden="true" /> : <LockOpen size={14} aria-hidden="true" />}
        </IconButton>
        <IconButton small label={t('layers.showKind', { name })} pressed={!off} disabled={paths.length === 0} onClick={toggle}>
          {off ? <EyeOff size={15} aria-hidden="true" /> : <Eye size={15} aria-hidden="true" />}
        </IconButton>
      </div>
      {open && (
        <>
          <FolderTools folder={folder} folders={folders} paths={paths} />
          {paths.length === 0 && <p className="panel-empty folder-empty">{t('layers.folder.empty')}</p>}
          <ul>
            {paths.map((path, i) => (
              <LayerRow key={path.id} path={path} siblings={paths} values={values[i] ?? null} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FolderTools({ folder, folders, paths }: Omit<Props, 'overlay'>) {
  const { t } = useTexts();
  const { doc } = useSession();
  const strength = useView((state) => state.strength);
  const level = Math.max(0.1, ...paths.map((path) => strength.get(path.id) ?? 1));
  const at = folders.findIndex((each) => each.id === folder.id);
  const { id, name } = folder;
  return (
    <div className="folder-tools">
      <Strength
        label={t('layers.strength', { name })}
        value={paths.length === 0 ? 1 : level}
        onChange={(value) => paths.forEach((path) => void view.setStrength(path.id, value))}
      />
      <IconButton small label={t('layers.up', { name })} disabled={at === 0} onClick={() => shift(doc, folders, id, -1)}>
        <ArrowUp size={14} aria-hidden="true" />
      </IconButton>
      <IconButton small label={t('layers.down', { name })} disabled={at === folders.length - 1} onClick={() => shift(doc, folders, id, 1)}>
        <ArrowDown size={14} aria-hidden="true" />
      </IconButton>
      <IconButton small label={t('layers.folder.remove', { name })} onClick={() => remove(doc, [id])}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
