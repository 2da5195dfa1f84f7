import { Eye, EyeOff } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { JourneyPath, MapOverlay, PathKind } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { pathValues, percent } from '../measures/overlay';
import { useView, view } from '../study/view';
import { useDropOf } from './dragPath';
import { LayerRow } from './LayerRow';
import { LineSample } from './LineSample';

interface Props {
  readonly kind: PathKind;
  readonly paths: readonly JourneyPath[];
  readonly overlay: MapOverlay | null;
}

/** The paths of a kind: shown, hidden and dimmed together, or one by one. */
export function LayerGroup({ kind, paths, overlay }: Props) {
  const t = useT();
  const language = useLanguage();
  const drop = useDropOf(useSession().doc, null);
  const hidden = useView((state) => state.hidden);
  const strength = useView((state) => state.strength);
  const values = paths.map((path) => pathValues(overlay, path.id));
  const measured = values.some((value) => value !== null && value.cases > 0);
  const share = values.reduce((sum, value) => sum + (value?.share ?? 0), 0);
  const allHidden = paths.every((path) => hidden.has(path.id));
  const level = Math.max(...paths.map((path) => strength.get(path.id) ?? 1));
  const name = t(`layers.kind.${kind}`);
  const toggle = () => {
    for (const path of paths) if (hidden.has(path.id) === allHidden) view.toggleHidden(path.id);
  };
  return (
    <div className="layer-group" data-off={allHidden || undefined} {...drop}>
      <div className="layer-head">
        <LineSample kind={kind} />
        <h3>{name}</h3>
        {measured && <span className="layer-share">{percent(share, language)}</span>}
        <IconButton small label={t('layers.showKind', { name })} pressed={!allHidden} onClick={toggle}>
          {allHidden ? <EyeOff size={15} aria-hidden="true" /> : <Eye size={15} aria-hidden="true" />}
        </IconButton>
      </div>
      <Strength
        label={t('layers.strength', { name })}
        value={level}
        onChange={(value) => paths.forEach((path) => void view.setStrength(path.id, value))}
      />
      <ul>
        {paths.map((path, i) => (
          <LayerRow key={path.id} path={path} siblings={paths} values={values[i] ?? null} />
        ))}
      </ul>
    </div>
  );
}

interface StrengthProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function Strength({ label, value, onChange }: StrengthProps) {
  const style = { '--at': `${value * 100}%` } as React.CSSProperties;
  return (
    <input
      type="range"
      className="strength"
      aria-label={label}
      title={label}
      min={10}
      max={100}
      step={5}
      value={Math.round(value * 100)}
      style={style}
      onChange={(event) => onChange(Number(event.target.value) / 100)}
    />
  );
}
