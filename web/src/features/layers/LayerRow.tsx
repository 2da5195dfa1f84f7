import { ArrowDown, ArrowUp, CircleDot, Eye, EyeOff, Pencil, Route } from 'lucide-react';
import { memo } from 'react';
import { useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyPath, PathValues } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { writeName } from '../inspector/showInSheet';
import { percent } from '../measures/overlay';
import { shareDetail, takingText } from '../measures/shareText';
import { shift } from '../study/edits';
import { opacityOf, useView, view } from '../study/view';
import { dragOf } from './dragPath';
import { FolderSelect } from './FolderSelect';
import { Strength } from './LayerGroup';
import { LayerLock } from './LayerLock';
import { PromotedMark } from './PromotedMark';

interface Props {
  readonly path: JourneyPath;
  readonly siblings: readonly JourneyPath[];
  readonly values: PathValues | null;
}

/** One path: a click reads it on the map, and opens its commands and its sheet; solo, lock and eye are on every row. */
export const LayerRow = memo(function LayerRow({ path, siblings, values }: Props) {
  const { t } = useTexts();
  const focused = useView((state) => state.path === path.id);
  const shown = useView((state) => opacityOf(state, path.id) > 0);
  const solo = useView((state) => state.solo === path.id);
  const visible = t(shown ? 'layers.hide' : 'layers.show', { name: path.name });
  const taking = takingText(values, t);
  const locked = useRecord('layer', path.layer)?.locked ?? false;
  return (
    <li className="layer-row" data-focused={focused || undefined} data-off={!shown || undefined}>
      <div className="layer-line" {...(locked ? {} : dragOf(path.id))}>
        <button type="button" className="layer-name" aria-expanded={focused} title={path.name} onClick={() => read(path.id)}>
          <span>
            {path.promoted && <PromotedMark />}
            {path.name}
          </span>
        </button>
        <Share values={values} />
        <IconButton
          small
          className="layer-quiet"
          label={t('layers.solo', { name: path.name })}
          pressed={solo}
          onClick={() => view.set({ solo: solo ? null : path.id })}
        >
          <CircleDot size={15} aria-hidden="true" />
        </IconButton>
        <LayerLock path={path} />
        <IconButton small label={visible} pressed={shown} onClick={() => show(path.id, shown)}>
          {shown ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
        </IconButton>
      </div>
      {taking && (
        <p className="layer-note">
          {taking}
          {focused && ` · ${t('layers.shareNone')}`}
        </p>
      )}
      {focused && <Commands path={path} siblings={siblings} />}
    </li>
  );
}, sameRow);

/** The list of its siblings is made anew by every render of the panel. */
function sameRow(a: Props, b: Props): boolean {
  const { siblings } = a;
  return (
    a.path === b.path &&
    a.values === b.values &&
    siblings.length === b.siblings.length &&
    siblings.every((each, at) => each === b.siblings[at])
  );
}

/** [S66.4] The path is read, on the map and in its sheet; once more lets it go. */
function read(path: string): void {
  const { path: now, inspected } = view.get();
  if (now !== path || inspected !== path) view.set({ tool: 'select', path, inspected: path });
  else view.set({ tool: 'select', path: null, inspected: null });
}

/** Showing a path while another is alone ends the solo. */
function show(path: string, shown: boolean): void {
  const { solo, hidden } = view.get();
  if (solo !== null) view.set({ solo: null });
  if (shown || hidden.has(path)) view.toggleHidden(path);
}

function Share({ values }: { readonly values: PathValues | null }) {
  const { t, language } = useTexts();
  if (!values) return null;
  const title = shareDetail(values, t, language);
  return (
    <span className="layer-share" title={title} data-source={values.source}>
      {percent(values.share, language)}
      {values.source !== 'measured' && <em>{t(`layers.sourceShort.${values.source}`)}</em>}
      <span className="visually-hidden">{title}</span>
    </span>
  );
}

function Commands({ path, siblings }: { readonly path: JourneyPath; readonly siblings: readonly JourneyPath[] }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const locked = useRecord('layer', path.layer)?.locked ?? false;
  const level = useView((state) => state.strength.get(path.id) ?? 1);
  const drawing = useView((state) => state.tool === 'path' && state.path === path.id);
  const at = siblings.findIndex((each) => each.id === path.id);
  const { name } = path;
  return (
    <div className="layer-commands">
      <Strength label={t('layers.strength', { name })} value={level} onChange={(value) => view.setStrength(path.id, value)} />
      <div className="layer-buttons">
        <IconButton
          small
          label={t('paths.draw', { name })}
          pressed={drawing}
          disabled={locked}
          onClick={() => (drawing ? view.endDrawing() : view.draw(path.id))}
        >
          <Route size={15} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('paths.edit', { name })} disabled={locked} onClick={() => writeName(path.id)}>
          <Pencil size={15} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('layers.up', { name })} disabled={locked || at === 0} onClick={() => shift(doc, siblings, path.id, -1)}>
          <ArrowUp size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('layers.down', { name })}
          disabled={locked || at === siblings.length - 1}
          onClick={() => shift(doc, siblings, path.id, 1)}
        >
          <ArrowDown size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <FolderSelect path={path} disabled={locked} />
    </div>
  );
}
