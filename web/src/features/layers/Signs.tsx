import { Eye, EyeOff } from 'lucide-react';
import { useT } from '../../i18n';
import { type Sign, signs } from '../../map/ports';
import { IconButton } from '../../ui/IconButton';
import { useView, view } from '../study/view';
import { Strength } from './LayerGroup';

/** Everything written on the map beside its lines, each with its eye and its strength: measures, qualifications, what people said. */
export function Signs() {
  const t = useT();
  const faded = useView((state) => state.signs);
  const hidden = [...faded.values()].filter((value) => value === 0).length;
  return (
    <details className="panel-part signs">
      <summary>
        <h2 className="section-title">{t('signs.title')}</h2>
        {hidden > 0 && <span className="layer-share">{t('signs.hidden', { count: hidden })}</span>}
      </summary>
      <ul>
        {signs.map((sign) => (
          <OneSign key={sign} sign={sign} value={faded.get(sign) ?? 1} />
        ))}
      </ul>
    </details>
  );
}

function OneSign({ sign, value }: { readonly sign: Sign; readonly value: number }) {
  const t = useT();
  const kpi = useView((state) => state.kpi);
  const name = sign === 'colour' && kpi ? t('signs.colourOf', { kpi: t(`measures.kpi.${kpi}`) }) : t(`signs.${sign}`);
  const shown = value > 0;
  return (
    <li className="sign-row" data-off={!shown || undefined}>
      <span>{name}</span>
      <Strength label={t('layers.strength', { name })} value={shown ? value : 0.1} onChange={(next) => view.setSign(sign, next)} />
      <IconButton
        small
        label={t(shown ? 'layers.hide' : 'layers.show', { name })}
        pressed={shown}
        onClick={() => view.setSign(sign, shown ? 0 : 1)}
      >
        {shown ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
      </IconButton>
    </li>
  );
}
