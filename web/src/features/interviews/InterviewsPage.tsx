import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { ConstituentList } from './ConstituentList';
import { InterviewList } from './InterviewList';
import { Together } from './Together';
import { useMerged } from './useAnswers';
import './interviews.css';

const tabs = ['held', 'together', 'guide'] as const;
type Tab = (typeof tabs)[number];

/** The interviews about one map: who was asked, what they say together, and what is asked. */
export function InterviewsPage({ study }: { readonly study: string }) {
  const t = useT();
  const interviews = useAll('interview');
  const all = useAll('map');
  const maps = useMemo(() => all.filter((map) => map.kind !== 'design' && !map.archived), [all]);
  const search = new URLSearchParams(useSearch());
  const asked = search.get('map');
  const drawn = useDrawn(maps);
  const first = maps.find((map) => map.id === interviews[0]?.map) ?? drawn;
  const [chosen, setChosen] = useState<string | null>(asked ? `map:${asked}` : null);
  const [tab, setTab] = useState<Tab>(search.get('tab') === 'together' ? 'together' : 'held');
  const map = maps.find((each) => each.id === chosen) ?? first ?? null;
  const merged = useMerged(map?.id ?? null);
  return (
    <div className="interviews-page">
      <div className="atlas-head">
        <div>
          <h1>{t('interviews.title')}</h1>
          <p>{t('interviews.lead')}</p>
        </div>
      </div>
      {map ? (
        <>
          <div className="interviews-bar">
            <MapChoice maps={maps} map={map} choose={setChosen} />
            <fieldset className="segments" aria-label={t('interviews.views')}>
              {tabs.map((each) => (
                <button key={each} type="button" aria-pressed={each === tab} onClick={() => setTab(each)}>
                  {t(`interviews.tab.${each}`)}
                </button>
              ))}
            </fieldset>
          </div>
          {map.question && <p className="interviews-question">{map.question}</p>}
          {tab === 'held' && <InterviewList study={study} map={map} merged={merged} />}
          {tab === 'together' && <Together map={map} merged={merged} />}
          {tab === 'guide' && <ConstituentList />}
        </>
      ) : (
        <p className="atlas-empty">{t('interviews.noMap')}</p>
      )}
    </div>
  );
}

/** The reality map with the most on it: the one to talk about first. */
function useDrawn(maps: readonly JourneyMap[]): JourneyMap | undefined {
  const stages = useAll('stage');
  const cards = useAll('touchpoint');
  return useMemo(() => {
    const mapOf = new Map(stages.map((stage) => [stage.id, stage.map]));
    const count = new Map<string, number>();
    for (const card of cards) count.set(mapOf.get(card.stage) ?? '', (count.get(mapOf.get(card.stage) ?? '') ?? 0) + 1);
    const rank = (map: JourneyMap) => (map.kind === 'reality' ? 100_000 : 0) + (count.get(map.id) ?? 0);
    return [...maps].sort((a, b) => rank(b) - rank(a))[0];
  }, [maps, stages, cards]);
}

interface MapChoiceProps {
  readonly maps: readonly JourneyMap[];
  readonly map: JourneyMap;
  readonly choose: (map: string) => void;
}

function MapChoice({ maps, map, choose }: MapChoiceProps) {
  const t = useT();
  return (
    <label className="interviews-map">
      <span>{t('interviews.about')}</span>
      <select className="input" value={map.id} onChange={(event) => choose(event.target.value)}>
        {maps.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name} ({t(`study.kind.${each.kind}`)})
          </option>
        ))}
      </select>
    </label>
  );
}
