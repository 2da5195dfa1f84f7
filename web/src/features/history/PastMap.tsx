import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSession, useSource } from '../../doc/react';
import { Signal } from '../../doc/signal';
import { useTexts } from '../../i18n';
import { MapView } from '../../map/MapView';
import type { MapSources, Measures } from '../../map/ports';
import { plainLook, readOnly, unmeasured } from '../../map/readOnly';
import type { Scene } from '../../types/wire';
import { pictureAddress } from '../illustrations/http';
import { BothMaps } from './BothMaps';
import { ChangeMarks } from './ChangeMarks';
import { type Change, type Item, pastScene } from './http';
import { type Comparison, type Look, looked, useLooked } from './state';
import { changes, marksOf, signs } from './values';

const unmarked: ReadonlyMap<string, Change> = new Map();

interface Props {
  readonly study: string;
  readonly map: string;
  readonly compared: Comparison | null;
  readonly items: readonly Item[] | null;
}

/** The map to be read, not worked on: as it is now, or on one side of a comparison with what changed marked on it. */
export function PastMap({ study, map, compared, items }: Props) {
  const { t, language } = useTexts();
  const side = useLooked((state) => state.side);
  const session = useSession();
  const live = useSource(session.scene);
  const revision = compared && (side === 'before' ? compared.from : compared.to);
  const past = useQuery({
    queryKey: ['past', study, map, revision],
    queryFn: () => pastScene(study, map, revision ?? 0),
    enabled: revision !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const scene = useMemo(() => new Signal<Scene | null>(null), []);
  const measures = useMemo(() => new Signal<Measures>(unmeasured), []);
  const sources = useMemo<MapSources>(
    () => ({
      scene,
      measures,
      ahead: new Signal(null),
      look: new Signal(plainLook),
      guests: new Signal([]),
      pictureOf: (picture) => pictureAddress(study, picture),
    }),
    [scene, measures, study],
  );
  const measured = useSource(session.measures);
  useEffect(() => measures.set(compared ? unmeasured : measured), [measures, measured, compared]);
  const shown = revision === null ? live : past.isError ? null : (past.data ?? undefined);
  useEffect(() => {
    // Undefined while it is fetched: what is shown stays until then.
    if (shown !== undefined) scene.set(shown);
  }, [scene, shown]);
  const marks = useMemo(() => (compared && items ? marksOf(items) : unmarked), [compared, items]);
  return (
    <>
      {compared && (
        <div className="history-bar">
          <SideSwitch side={side} />
          <ChangeLegend />
        </div>
      )}
      {compared && side === 'both' ? (
        <BothMaps study={study} map={map} compared={compared} marks={marks} items={items} />
      ) : (
        <MapView sources={sources} intents={readOnly} t={t} language={language}>
          <ChangeMarks marks={marks} side={side === 'both' ? 'after' : side} names={items} />
        </MapView>
      )}
      {past.isError && side !== 'both' && revision !== null && <p className="history-no-map">{t('history.noMap')}</p>}
    </>
  );
}

function SideSwitch({ side }: { readonly side: Look }) {
  const { t } = useTexts();
  return (
    <fieldset className="segments history-sides">
      <legend className="visually-hidden">{t('history.side')}</legend>
      {(['before', 'after', 'both'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={side === each} onClick={() => looked.set({ side: each })}>
          {t(each === 'both' ? 'compare.mode.side' : `history.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}

function ChangeLegend() {
  const { t } = useTexts();
  return (
    <ul className="history-legend" aria-label={t('map.legend')}>
      {changes.map((change) => (
        <li key={change} className="history-key" data-change={change}>
          <span className="history-badge" aria-hidden="true">
            {signs[change]}
          </span>
          {t(`history.legend.${change}`)}
        </li>
      ))}
    </ul>
  );
}
