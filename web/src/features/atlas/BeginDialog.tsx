import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, MapKind } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { PlainField } from '../inspector/PlainField';
import { addMap, beginMap } from './edits';
import './begin.css';

interface Props {
  readonly study: string;
  readonly journey: string;
  readonly kind: MapKind;
  /** The reality maps of the journey, at least one. */
  readonly known: readonly JourneyMap[];
  readonly onMade: (map: string) => void;
  readonly onClose: () => void;
}

const amounts = ['grid', 'drawn', 'nothing'] as const;

/** A design map or an ideal scenario in a journey that has a reality map: what it takes over from there. */
export function BeginDialog({ study, journey, kind, known, onMade, onClose }: Props) {
  const t = useT();
  const { doc } = useSession();
  const [from, setFrom] = useState(known[0]?.id ?? '');
  const [amount, setAmount] = useState<(typeof amounts)[number]>('grid');
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const name = t(`study.kind.${kind}`);
    setBusy(true);
    const map = amount === 'nothing' ? addMap(doc, journey, kind, name) : await beginMap(study, from, { kind, name, carried: amount });
    setBusy(false);
    if (!map) return;
    onClose();
    onMade(map);
  };
  return (
    <SheetDialog title={t('atlas.begin')} onClose={onClose}>
      <div className="sheet-fields">
        {known.length > 1 && (
          <PlainField label={t('atlas.begin.from')}>
            {(control) => (
              <select {...control} value={from} onChange={(event) => setFrom(event.target.value)}>
                {known.map((map) => (
                  <option key={map.id} value={map.id}>
                    {map.name}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
        )}
        <fieldset className="begin-amounts">
          <legend>{known.length === 1 ? t('atlas.begin.fromMap', { name: known[0]?.name ?? '' }) : t('atlas.begin.what')}</legend>
          {amounts.map((each) => (
            <label key={each} className="begin-amount">
              <input type="radio" name="begin" value={each} checked={amount === each} onChange={() => setAmount(each)} />
              <span>
                <b>{t(`atlas.begin.${each}`)}</b>
                <span className="fine-print">{t(`atlas.begin.${each}Help`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="button" className="button primary begin-make" disabled={busy} onClick={() => void make()}>
          {t('atlas.begin.make')}
        </button>
      </div>
    </SheetDialog>
  );
}
