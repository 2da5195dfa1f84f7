import { Info, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n';
import type { Fault, Reading } from './http';

const most = 30;

/** What could not be read, each with its place and what to do; then what is only good to know. */
export function FaultList({ reading }: { readonly reading: Reading }) {
  const t = useT();
  const faults = reading.faults.filter((fault) => !fault.isHint);
  const hints = reading.faults.filter((fault) => fault.isHint);
  const untold = reading.faultCount - reading.faults.length;
  if (reading.faults.length === 0) return <p className="mapimport-fine">{t('mapImport.allRead')}</p>;
  return (
    <>
      {faults.length > 0 && (
        <section className="mapimport-faults" aria-label={t('mapImport.faults')} role={reading.makes ? undefined : 'alert'}>
          <h3>
            <TriangleAlert size={15} aria-hidden="true" />
            {t(reading.makes ? 'mapImport.faults' : 'mapImport.none')}
          </h3>
          <List faults={faults} untold={untold} />
        </section>
      )}
      {hints.length > 0 && (
        <section className="mapimport-hints" aria-label={t('mapImport.hints')}>
          <h3>
            <Info size={15} aria-hidden="true" />
            {t('mapImport.hints')}
          </h3>
          <List faults={hints} untold={faults.length === 0 ? untold : 0} />
        </section>
      )}
    </>
  );
}

function List({ faults, untold }: { readonly faults: readonly Fault[]; readonly untold: number }) {
  const t = useT();
  const more = Math.max(0, faults.length - most) + untold;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <ul tabIndex={0}>
      {faults.slice(0, most).map((fault) => (
        <li key={`${fault.code} ${fault.place} ${fault.value}`}>
          {fault.place && <code>{placeOf(fault.place, t)}</code>}
          <span>{t(`mapImport.fault.${fault.code}`, { value: fault.value, n: Number(fault.value) || 0 })}</span>
        </li>
      ))}
      {more > 0 && <li className="fine-print">{t('mapImport.moreFaults', { n: more })}</li>}
    </ul>
  );
}

/** "line 12, B" is said in the user's language; a cell's or an element's name is everybody's. */
function placeOf(place: string, t: ReturnType<typeof useT>): string {
  const found = /^line (\d+)(?:, ([A-Z]+))?$/.exec(place);
  if (!found) return place;
  return t(found[2] ? 'mapImport.lineColumn' : 'mapImport.line', { line: found[1] ?? '', column: found[2] ?? '' });
}
