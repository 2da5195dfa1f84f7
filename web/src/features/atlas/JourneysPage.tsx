import { useQuery } from '@tanstack/react-query';
import { BookOpen, Columns2, FileText, FileUp, LayoutTemplate } from 'lucide-react';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../app/api';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { ImportMapDialog } from '../study/parts';
import { view } from '../study/view';
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
  /** The journey that a file's map goes into ('' for a new one), or null. */
  const [importing, setImporting] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const journeys = useAll('journey');
  const decided = useAll('journal').length;
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
          onImport={setImporting}
        />
      ))}
      <div className="atlas-start">
        <AddLine label={t('atlas.addJourney')} hint={t('atlas.addJourneyHint')} onAdd={(name) => addJourney(doc, name)} />
        <button type="button" className="button" onClick={() => setChoosing(true)}>
          <LayoutTemplate size={15} aria-hidden="true" />
          {t('templates.start')}
        </button>
        <button type="button" className="button" onClick={() => setImporting('')}>
          <FileUp size={15} aria-hidden="true" />
          {t('mapImport.start')}
        </button>
        {maps.filter((map) => !map.archived).length > 1 && (
          <Link href={`/s/${study}/compare`} className="button">
            <Columns2 size={15} aria-hidden="true" />
            {t('compare.open')}
          </Link>
        )}
        <button type="button" className="button" onClick={() => view.set({ dialog: 'sources' })}>
          <FileText size={15} aria-hidden="true" />
          {t('sources.title')}
        </button>
        <button type="button" className="button" onClick={() => view.set({ dialog: 'journal' })}>
          <BookOpen size={15} aria-hidden="true" />
          {t('journal.title')}
          {decided > 0 && <span className="map-count">{decided}</span>}
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
      {importing !== null && (
        <Suspense fallback={null}>
          <ImportMapDialog study={study} journey={importing || null} onClose={() => setImporting(null)} />
        </Suspense>
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
