import { useQuery } from '@tanstack/react-query';
import { LayoutTemplate } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../app/api';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { Gallery } from '../templates/Gallery';
import { AddLine } from './AddLine';
import { addJourney } from './edits';
import { JourneyGroup } from './JourneyGroup';
import { nested, partsByMap } from './model';
import { ScenarioSheet } from './ScenarioSheet';

/** The atlas: journeys as groups, their maps as tiles. */
export function JourneysPage({ study }: { readonly study: string }) {
  const t = useT();
  const { doc } = useSession();
  const record = useAll('study')[0];
  const [archived, setArchived] = useState(false);
  const [scenario, setScenario] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const journeys = useAll('journey');
  const maps = useAll('map');
  const parts = useParts();
  const facts = useFacts(study);
  const nodes = nested(journeys, maps, archived);
  const hidden = journeys.filter((each) => each.archived).length + maps.filter((each) => each.archived).length;
  useAnchor(nodes.length > 0);
  useShown(made, nodes.length);
  return (
    <>
      <div className="atlas-head">
        <div>
          <h1>{record?.name}</h1>
          <p>{t('atlas.lead')}</p>
        </div>
        {hidden > 0 && (
          <label className="check">
            <input type="checkbox" checked={archived} onChange={(event) => setArchived(event.target.checked)} />
            {t('atlas.showArchived', { n: hidden })}
          </label>
        )}
      </div>
      {nodes.length === 0 && (
        <section className="atlas-empty">
          <h2>{t('atlas.empty')}</h2>
          <p>{t('atlas.emptyHelp')}</p>
        </section>
      )}
      {nodes.map((node) => (
        <JourneyGroup
          key={node.journey.id}
          id={uuidOf(node.journey.id)}
          study={study}
          node={node}
          parts={parts}
          facts={facts}
          onScenario={setScenario}
        />
      ))}
      <div className="atlas-start">
        <AddLine label={t('atlas.addJourney')} hint={t('atlas.addJourneyHint')} onAdd={(name) => addJourney(doc, name)} />
        <button type="button" className="button" onClick={() => setChoosing(true)}>
          <LayoutTemplate size={15} aria-hidden="true" />
          {t('templates.start')}
        </button>
      </div>
      {choosing && (
        <Gallery
          study={study}
          onClose={() => setChoosing(false)}
          onMade={(journey) => {
            setChoosing(false);
            setMade(journey);
          }}
        />
      )}
      {scenario && <ScenarioSheet map={scenario} onClose={() => setScenario(null)} />}
    </>
  );
}

/** What every map holds, gathered anew when one of its kinds of records changes. */
export function useParts(): ReturnType<typeof partsByMap> {
  const { doc } = useSession();
  const sources = [useAll('map'), useAll('stage'), useAll('lane'), useAll('touchpoint'), useAll('path'), useAll('step')];
  return useMemo(() => partsByMap(doc), [doc, ...sources]);
}

function useFacts(study: string): ReadonlyMap<string, Wire<'ShowAtlasItem'>> {
  const { history } = useSession();
  const { revision } = useSource(history);
  const { data } = useQuery({
    queryKey: ['atlas', study, revision],
    queryFn: () => api<readonly Wire<'ShowAtlasItem'>[]>(`/studies/${study}/atlas`),
    placeholderData: (before) => before,
  });
  return useMemo(() => new Map((data ?? []).map((item) => [item.map, item])), [data]);
}

/** Shows a journey as soon as it arrives: the server made it, the stream brings it. */
function useShown(id: string | null, arrived: number): void {
  useEffect(() => {
    if (id && arrived > 0) document.getElementById(uuidOf(id))?.scrollIntoView({ block: 'start' });
  }, [id, arrived]);
}

/** An address that names a journey shows it. */
function useAnchor(there: boolean): void {
  useEffect(() => {
    if (there && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [there]);
}
