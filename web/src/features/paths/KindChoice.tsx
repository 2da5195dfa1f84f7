import { useT } from '../../i18n';
import { pathKinds } from '../../map/ports';
import type { PathKind } from '../../types/wire';

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
