import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { scoreLine, shareLine, sourceText } from '../journal/evidence';
import { LineSample } from '../layers/LineSample';
import { goTo } from '../palette/goTo';
import { Chart } from './Chart';
import { cornerOf, type Left, type Quadrant, quadrantOf } from './points';
import '../paths/dialog.css';
import './quadrant.css';

/** The paths by frequency and experience: as a picture, as a table, and what cannot be placed with the reason. */
export function QuadrantDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const paths = useAll('path').filter((path) => path.map === map);
  const [wanted, setWanted] = useState<string | null>(null);
  const quadrant = quadrantOf(paths, overlay, wanted);
  const open = (path: string) => {
    onClose();
    goTo(path, map);
  };
  return (
    <SheetDialog className="quadrant-sheet" title={t('quadrant.title')} onClose={onClose}>
      {quadrant.indicators.length > 1 && (
        <label className="quadrant-choice">
          {t('quadrant.indicator')}
          <select value={quadrant.indicator ?? ''} onChange={(event) => setWanted(event.target.value)}>
            {quadrant.indicators.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {quadrant.points.length > 0 ? (
        <>
          <Chart quadrant={quadrant} onOpen={open} />
          <p className="fine-print">{[sourceText(overlay, t, language), t('quadrant.legend')].filter(Boolean).join(' · ')}</p>
          <Table quadrant={quadrant} onOpen={open} />
        </>
      ) : (
        <p className="fine-print">{t('quadrant.empty')}</p>
      )}
      <Apart left={quadrant.left} onOpen={open} />
      <div className="sheet-end">
        <Button className="button" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </SheetDialog>
  );
}

interface TableProps {
  readonly quadrant: Quadrant;
  readonly onOpen: (path: string) => void;
}

function Table({ quadrant, onOpen }: TableProps) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  return (
    <details className="quadrant-table">
      <summary>{t('quadrant.table')}</summary>
      <table>
        <thead>
          <tr>
            {['path', 'corner', 'weight', 'lived'].map((column) => (
              <th key={column} scope="col">
                {t(`quadrant.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quadrant.points.map((point) => (
            <tr key={point.path.id}>
              <th scope="row">
                <button type="button" className="quadrant-link" onClick={() => onOpen(point.path.id)}>
                  <LineSample kind={point.path.kind} />
                  {point.path.name}
                </button>
              </th>
              <td>{t(`quadrant.corner.${cornerOf(point, quadrant)}`)}</td>
              <td>{shareLine(point.values, overlay, t, language)}</td>
              <td>{scoreLine(point.score, t, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Apart({ left, onOpen }: { readonly left: readonly Left[]; readonly onOpen: (path: string) => void }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  if (left.length === 0) return null;
  return (
    <section className="quadrant-left" aria-labelledby="quadrant-left">
      <h3 id="quadrant-left">{t('quadrant.left')}</h3>
      <ul>
        {left.map(({ path, values, missing }) => (
          <li key={path.id}>
            <button type="button" className="quadrant-link" onClick={() => onOpen(path.id)}>
              <LineSample kind={path.kind} />
              {path.name}
            </button>
            <span>
              {[t(`quadrant.missing.${missing}`), missing !== 'weight' && shareLine(values, overlay, t, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
