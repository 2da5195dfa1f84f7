import { ArrowLeft, ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { BarMore } from '../../ui/BarMore';
import { IconButton } from '../../ui/IconButton';
import { useNotices } from '../study/notices';
import { linksOf, onlyThere } from './links';
import { Ghosts, Shared } from './Marks';
import { sameCards } from './match';
import { OneMap, useMeasures, useScene } from './OneMap';
import { useTogether } from './useTogether';
import './compare.css';

type Mode = 'side' | 'over';

/** Two maps of the study: side by side at one scale, moved together; or the second laid over the first. */
export function ComparePage({ study }: { readonly study: string }) {
  const t = useT();
  const maps = useAll('map').filter((map) => !map.archived);
  const search = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const [mode, setMode] = useState<Mode>('side');
  useNotices();
  const find = (name: string) => maps.find((map) => uuidOf(map.id) === search.get(name));
  const a = find('a') ?? maps[0];
  const b = find('b') ?? maps.find((map) => map !== a);
  const choose = (one: JourneyMap, other: JourneyMap) =>
    go(`/s/${study}/compare?a=${uuidOf(one.id)}&b=${uuidOf(other.id)}`, { replace: true });
  if (!a || !b) return <p className="atlas-empty">{t('compare.needsTwo')}</p>;
  return (
    <div className="study compare">
      <header className="study-bar compare-bar">
        <Link href={`/s/${study}/ideal`} className="icon-button" aria-label={t('compare.back')} title={t('compare.back')}>
          <ArrowLeft size={17} aria-hidden="true" />
        </Link>
        <h1>{t('compare.title')}</h1>
        <MapSelect label={t('compare.first')} maps={maps} map={a} choose={(one) => choose(one, one === b ? a : b)} />
        <IconButton label={t('compare.swap')} onClick={() => choose(b, a)}>
          <ArrowLeftRight size={16} aria-hidden="true" />
        </IconButton>
        <MapSelect label={t('compare.second')} maps={maps} map={b} choose={(other) => choose(other === a ? b : a, other)} />
        <fieldset className="segments" aria-label={t('compare.mode')}>
          {(['side', 'over'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === mode} onClick={() => setMode(each)}>
              {t(`compare.mode.${each}`)}
            </button>
          ))}
        </fieldset>
        <span className="grow" />
        <BarMore>
          <ThemeToggle />
          <LanguageSwitch />
        </BarMore>
      </header>
      <Compared key={`${a.id} ${b.id}`} study={study} a={a} b={b} mode={mode} />
    </div>
  );
}

interface ComparedProps {
  readonly study: string;
  readonly a: JourneyMap;
  readonly b: JourneyMap;
  readonly mode: Mode;
}

function Compared({ study, a, b, mode }: ComparedProps) {
  const t = useT();
  const [sceneA, sceneB] = [useScene(study, a.id), useScene(study, b.id)];
  const [measuresA, measuresB] = [useMeasures(study, a.id), useMeasures(study, b.id)];
  const shared = useShared(a.id, b.id);
  const links = useLinks(a.id, b.id, shared.likes);
  const [left, right] = useTogether(mode === 'side');
  return (
    <main className="compare-main">
      <ul className="compare-legend" aria-label={t('map.legend')}>
        <li>
          <b className="compare-key-same" aria-hidden="true">
            =
          </b>
          {t('compare.legend.same', { n: shared.inA.size })}
        </li>
        <li>{t('compare.legend.first', { n: shared.cardsA - shared.inA.size, name: a.name })}</li>
        <li>
          {mode === 'over' && <i className="compare-key-ghost" aria-hidden="true" />}
          {t('compare.legend.second', { n: shared.cardsB - shared.inB.size, name: b.name })}
        </li>
        {mode === 'over' && links.length > 0 && (
          <li>
            <svg className="compare-key-link" viewBox="0 0 34 14" aria-hidden="true">
              <path className="compare-link" d="M1 7H30" />
              <path className="compare-link-head" d="M22 1L32 7L22 13" />
            </svg>
            {t('compare.legend.links', { n: links.length, name: b.name })}
          </li>
        )}
      </ul>
      <div className="compare-maps" data-mode={mode}>
        <div className="compare-one">
          <p className="compare-name" aria-hidden="true">
            {a.name}
          </p>
          {/* Seen whole in the room it has now: half of the page, or all of it. */}
          <OneMap key={mode} name={a.name} scene={sceneA} measures={measuresA} onHandle={left}>
            <Shared shared={shared.inA} />
            {mode === 'over' && sceneB && <Ghosts a={a.id} b={b.id} other={sceneB} likes={shared.likes} links={links} />}
          </OneMap>
        </div>
        {mode === 'side' && (
          <div className="compare-one">
            <p className="compare-name" aria-hidden="true">
              {b.name}
            </p>
            <OneMap name={b.name} scene={sceneB} measures={measuresB} onHandle={right}>
              <Shared shared={shared.inB} />
            </OneMap>
          </div>
        )}
      </div>
    </main>
  );
}

/** The cards of each map that the other has too, with the other's names for them. */
function useShared(a: string, b: string) {
  const { doc } = useSession();
  const touchpoints = useAll('touchpoint');
  const stages = useAll('stage');
  const fulfilments = useAll('fulfilment');
  return useMemo(() => {
    const mapOf = new Map(stages.map((stage) => [stage.id, stage.map]));
    const [own, other] = [a, b].map((map) => touchpoints.filter((card) => mapOf.get(card.stage) === map));
    const pairs = sameCards(own ?? [], other ?? [], fulfilments);
    const named = (cards: typeof own) =>
      new Map(
        (cards ?? []).flatMap((card) => {
          const like = pairs.get(card.id);
          return like ? [[card.id, like.map((id) => doc.get('touchpoint', id)?.name ?? '').join(', ')] as const] : [];
        }),
      );
    const likes = new Map((other ?? []).flatMap(({ id }) => (pairs.has(id) ? [[id, pairs.get(id) ?? []] as const] : [])));
    return { inA: named(own), inB: named(other), likes, cardsA: own?.length ?? 0, cardsB: other?.length ?? 0 };
  }, [a, b, doc, touchpoints, stages, fulfilments]);
}

/** The links of the second map's paths that the first has not. */
function useLinks(a: string, b: string, likes: ReadonlyMap<string, readonly string[]>) {
  const [paths, steps] = [useAll('path'), useAll('step')];
  return useMemo(() => onlyThere(linksOf(b, paths, steps), linksOf(a, paths, steps), likes), [a, b, paths, steps, likes]);
}

interface MapSelectProps {
  readonly label: string;
  readonly maps: readonly JourneyMap[];
  readonly map: JourneyMap;
  readonly choose: (map: JourneyMap) => void;
}

function MapSelect({ label, maps, map, choose }: MapSelectProps) {
  const t = useT();
  return (
    <select
      className="input compare-select"
      aria-label={label}
      value={map.id}
      onChange={(event) => {
        const chosen = maps.find((each) => each.id === event.target.value);
        if (chosen) choose(chosen);
      }}
    >
      {maps.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name} ({t(`study.kind.${each.kind}`)})
        </option>
      ))}
    </select>
  );
}
