import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { AgainstIdeal } from './AgainstIdeal';
import { useAsked } from './useAsked';
import './ideal.css';

/** What customers want, beside what each design gives them of it. */
export function IdealPage({ study }: { readonly study: string }) {
  const t = useT();
  const all = useAll('map');
  const maps = all.filter((map) => !map.archived);
  const wanted = new URLSearchParams(useSearch()).get('design');
  const journeys = useAll('journey').filter((journey) => maps.some((map) => map.journey === journey.id && map.kind !== 'reality'));
  const first = maps.find((map) => map.id === `map:${wanted}`)?.journey ?? journeys[0]?.id;
  const [chosen, setChosen] = useState<string | null>(null);
  const journey = journeys.find((each) => each.id === chosen) ?? journeys.find((each) => each.id === first) ?? null;
  const own = maps.filter((map) => map.journey === journey?.id);
  const designs = own.filter((map) => map.kind === 'design');
  const asked = useAsked(journey?.id ?? '');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = designs.filter((map) => !hidden.has(map.id));
  return (
    <div className="ideal-page">
      <div className="atlas-head">
        <div>
          <h1>{t('ideal.title')}</h1>
          <p>{t('ideal.lead')}</p>
        </div>
      </div>
      {journeys.length > 1 && (
        <select
          className="input ideal-journey"
          aria-label={t('ideal.journey')}
          value={journey?.id}
          onChange={(e) => setChosen(e.target.value)}
        >
          {journeys.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      )}
      {journey && (
        <>
          <div className="ideal-bar">
            {designs.length > 1 && <Choice designs={designs} hidden={hidden} setHidden={setHidden} />}
            {own.length > 1 && <CompareLink study={study} maps={own} />}
          </div>
          <AgainstIdeal study={study} asked={asked} designs={shown} />
        </>
      )}
      {!journey && <p className="atlas-empty">{t('ideal.none')}</p>}
      {journey && designs.length === 0 && <p className="atlas-empty">{t('ideal.noDesign')}</p>}
    </div>
  );
}

interface ChoiceProps {
  readonly designs: readonly JourneyMap[];
  readonly hidden: ReadonlySet<string>;
  readonly setHidden: (hidden: ReadonlySet<string>) => void;
}

/** Which designs stand side by side. */
function Choice({ designs, hidden, setHidden }: ChoiceProps) {
  const t = useT();
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHidden(next);
  };
  return (
    <fieldset className="ideal-choice">
      <legend>{t('ideal.shown')}</legend>
      {designs.map((map) => (
        <label key={map.id}>
          <input type="checkbox" checked={!hidden.has(map.id)} onChange={() => toggle(map.id)} />
          {map.name}
        </label>
      ))}
    </fieldset>
  );
}

function CompareLink({ study, maps }: { readonly study: string; readonly maps: readonly JourneyMap[] }) {
  const t = useT();
  const a = maps.find((map) => map.kind === 'ideal') ?? maps[0];
  const b = maps.find((map) => map.kind === 'design' && map !== a) ?? maps.find((map) => map !== a);
  if (!a || !b) return null;
  return (
    <Link href={`/s/${study}/compare?a=${uuidOf(a.id)}&b=${uuidOf(b.id)}`} className="button">
      <Columns2 size={16} aria-hidden="true" />
      {t('compare.open')}
    </Link>
  );
}
