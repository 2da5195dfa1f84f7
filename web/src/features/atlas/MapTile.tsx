import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import type { JourneyMap } from '../../types/wire';
import { KindMark } from '../../ui/KindMark';
import { dateText, numberText, signedText } from '../inspector/numbers';
import { axisScores } from '../rounds/model';
import { shift } from '../study/edits';
import { MakeDialog } from '../templates/MakeDialog';
import { type Action, ActionMenu } from './ActionMenu';
import { archive, duplicate } from './edits';
import { MapSketch } from './MapSketch';
import { ago, covered, type MapParts } from './model';
import { useRemoval } from './useRemoval';

interface Props {
  readonly study: string;
  readonly map: JourneyMap;
  readonly parts: MapParts;
  readonly facts: Wire<'ShowAtlasItem'> | undefined;
  readonly onScenario: (map: string) => void;
}

/** A map on the atlas: its picture, its kind, what it covers, how fresh it is, its score. */
export function MapTile({ study, map, parts, facts, onScenario }: Props) {
  const { t, language } = useTexts();
  const phases = useAll('phase');
  const persona = useRecord('persona', map.persona);
  const segment = useRecord('segment', map.ofSegment);
  const about = map.question || map.trigger || map.goal || map.task;
  const covers = covered(parts, phases);
  const begun = parts.cards.length === 0;
  const changed = (at: string) =>
    Date.now() - Date.parse(at) < 60_000 ? t('atlas.changedNow') : t('atlas.changed', { ago: ago(at, language) });
  return (
    <li
      className="tile"
      data-archived={map.archived || undefined}
      draggable
      onDragStart={(event) => {
        event.stopPropagation();
        event.dataTransfer.setData('text/parcours-map', map.id);
      }}
    >
      <div className="tile-head">
        <KindMark kind={map.kind} />
        {map.archived && <span className="tile-archived">{t('atlas.archived')}</span>}
        <MapMenu study={study} map={map} onScenario={onScenario} />
      </div>
      <Link href={`/s/${study}/m/${uuidOf(map.id)}`} className="tile-link">
        {map.name}
      </Link>
      <MapSketch parts={parts} />
      {begun && <p className="tile-empty">{t('atlas.mapEmpty')}</p>}
      {about ? <p className="tile-about">{about}</p> : <p className="tile-about missing">{t('atlas.noScenario')}</p>}
      <p className="tile-facts">
        <span>{t('atlas.cards', { n: parts.cards.length })}</span>
        <span>{t('atlas.paths', { n: parts.paths.length })}</span>
        {persona && <span>{persona.name}</span>}
        {segment && <span title={t('study.segment', { text: segment.name })}>{segment.name}</span>}
        {map.segment && <span>{map.segment}</span>}
      </p>
      <ol
        className="coverage"
        data-begun={begun || undefined}
        aria-label={t(begun ? 'atlas.meant' : 'atlas.covers', { phases: covers.map((phase) => phase.name).join(', ') || '—' })}
      >
        {phases.map((phase) => (
          <li key={phase.id} data-on={covers.includes(phase) || undefined} title={phase.name}>
            <span className="visually-hidden">{covers.includes(phase) ? phase.name : ''}</span>
          </li>
        ))}
      </ol>
      <TeamScores map={map.id} />
      <p className="tile-foot">
        <span>{facts && changed(facts.at)}</span>
        {facts?.nps != null && (
          <strong title={t('atlas.scoreHelp')}>{t('atlas.score', { value: signedText(facts.nps, language), n: facts.count })}</strong>
        )}
      </p>
    </li>
  );
}

/** What the team believes of the map's moments, from the last rounds revealed: apart from what customers say. */
function TeamScores({ map }: { readonly map: string }) {
  const { t, language } = useTexts();
  const rounds = useAll('round').filter((round) => round.map === map);
  const scores = useAll('score');
  const found = axisScores(rounds, scores);
  if (found.length === 0) return null;
  return (
    <ul className="tile-scores" aria-label={t('atlas.teamScores')}>
      {found.map(({ axis, median, subjects, n, on }) => (
        <li key={axis} title={t('atlas.teamScoreHelp', { axis: t(`rounds.axisOf.${axis}`), subjects, n, on: dateText(on, language) })}>
          {t(`rounds.axis.${axis}`)} <ScoreShape score={median} /> <strong>{numberText(median, language)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A score out of ten by its shape and its colour, as on the cards: up triangle, square, down triangle. */
function ScoreShape({ score }: { readonly score: number }) {
  const mark = score >= 7 ? 'good' : score <= 4 ? 'bad' : 'even';
  const d = { good: 'M5 1 9.5 9h-9z', even: 'M1.5 1.5h7v7h-7z', bad: 'M5 9 .5 1h9z' }[mark];
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" data-mark={mark}>
      <path d={d} />
    </svg>
  );
}

function MapMenu({ study, map, onScenario }: Pick<Props, 'study' | 'map' | 'onScenario'>) {
  const { t } = useTexts();
  const { doc } = useSession();
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const removal = useRemoval(study, map.id, map.name);
  const siblings = useAll('map').filter((each) => each.journey === map.journey);
  const at = siblings.findIndex((each) => each.id === map.id);
  const actions: Action[] = [
    { id: 'open', label: t('atlas.open'), run: () => go(`/s/${study}/m/${uuidOf(map.id)}`) },
    { id: 'scenario', label: t('atlas.scenarioAndName'), run: () => onScenario(map.id) },
    { id: 'copy', label: t('atlas.duplicate'), run: () => void duplicate(doc, study, map.id, map.name) },
    map.kind === 'design'
      ? { id: 'ideal', label: t('ideal.title'), run: () => go(`/s/${study}/ideal?design=${uuidOf(map.id)}`) }
      : { id: 'interviews', label: t('interviews.ofMap'), run: () => go(`/s/${study}/interviews?map=${uuidOf(map.id)}`) },
    { id: 'compare', label: t('compare.open'), run: () => go(`/s/${study}/compare?a=${uuidOf(map.id)}`) },
    { id: 'template', label: t('templates.makeOf'), run: () => setMaking(true) },
    { id: 'left', label: t('atlas.left'), disabled: at === 0, run: () => shift(doc, siblings, map.id, -1) },
    { id: 'right', label: t('atlas.right'), disabled: at === siblings.length - 1, run: () => shift(doc, siblings, map.id, 1) },
    { id: 'archive', label: t(map.archived ? 'atlas.unarchive' : 'atlas.archive'), run: () => archive(doc, map.id, !map.archived) },
    { id: 'remove', label: t('app.delete'), danger: true, run: removal.run },
  ];
  return (
    <>
      <ActionMenu label={t('atlas.actions', { name: map.name })} actions={actions} />
      {removal.dialog}
      {making && <MakeDialog study={study} map={map} onClose={() => setMaking(false)} />}
    </>
  );
}
