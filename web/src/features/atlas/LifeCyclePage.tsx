import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Phase } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { KindMark } from '../../ui/KindMark';
import { EditableText } from '../inspector/EditableText';
import { ReadingList } from '../inspector/ReadingList';
import { Changes } from '../reviews/Changes';
import { Coverage } from '../reviews/Coverage';
import { type CoveringMap, covers } from '../reviews/coverage';
import { shift } from '../study/edits';
import { AddLine } from './AddLine';
import { Decisions } from './Decisions';
import { addDecision, addJourney, addMap, addPhase, removeSaying, set } from './edits';
import { useParts } from './JourneysPage';
import { MeasuredPhase, type PhaseFacts, usePhases } from './MeasuredPhase';
import { none } from './model';

/** The client's life with the brand, phase by phase; what of it is mapped, and what is not. */
export function LifeCyclePage({ study }: { readonly study: string }) {
  const t = useT();
  const { doc } = useSession();
  const phases = useAll('phase');
  const parts = useParts();
  const maps = useAll('map').filter((map) => !map.archived);
  const measured = usePhases(study);
  const covering = (phase: Phase) =>
    maps.flatMap((map) => {
      const { stages, cards } = parts.get(map.id) ?? none;
      return stages.some((stage) => stage.phase === phase.id) ? [{ map, begun: cards.length === 0 }] : [];
    });
  return (
    <>
      <div className="atlas-head">
        <div>
          <h1>{t('atlas.cycle')}</h1>
          <p>{t('atlas.cycleLead')}</p>
        </div>
      </div>
      {phases.length === 0 && <p className="atlas-empty">{t('atlas.noPhases')}</p>}
      <ol className="cycle slides">
        {phases.map((phase, at) => (
          <PhaseColumn
            key={phase.id}
            study={study}
            phase={phase}
            phases={phases}
            at={at}
            maps={covering(phase)}
            measured={measured.filter((each) => each.phase === phase.id)}
          />
        ))}
      </ol>
      <AddLine label={t('atlas.addPhase')} hint={t('atlas.addPhaseHint')} onAdd={(name) => addPhase(doc, name)} />
      <Coverage study={study} />
      <Decisions />
      <Changes />
    </>
  );
}

interface ColumnProps {
  readonly study: string;
  readonly phase: Phase;
  readonly phases: readonly Phase[];
  readonly at: number;
  readonly maps: readonly CoveringMap[];
  readonly measured: readonly PhaseFacts[];
}

function PhaseColumn({ study, phase, phases, at, maps, measured }: ColumnProps) {
  const t = useT();
  const { doc } = useSession();
  const { id, name } = phase;
  const edit = (property: string) => (value: string) => set(doc, 'phase', id, { [property]: value });
  return (
    <li className="phase inspector" aria-label={name} data-gap={!covers(maps) || undefined}>
      <div className="phase-head">
        <h2>
          <EditableText id={id} label={t('atlas.phaseName')} value={name} required commit={edit('name')} />
        </h2>
        <IconButton small label={t('study.before', { name })} disabled={at === 0} onClick={() => shift(doc, phases, id, -1)}>
          <ArrowLeft size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('study.after', { name })} disabled={at === phases.length - 1} onClick={() => shift(doc, phases, id, 1)}>
          <ArrowRight size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="phase-part">
        <h3>{t('atlas.goal')}</h3>
        <EditableText
          id={id}
          field="goal"
          multiline
          label={t('atlas.goalOf', { name })}
          placeholder={t('atlas.goalHint')}
          value={phase.goal ?? ''}
          commit={edit('goal')}
        />
      </div>
      <div className="phase-part">
        <h3>{t('atlas.events')}</h3>
        <EditableText
          id={id}
          field="events"
          multiline
          label={t('atlas.eventsOf', { name })}
          placeholder={t('atlas.eventsHint')}
          value={phase.events ?? ''}
          commit={edit('events')}
        />
      </div>
      <div className="phase-part">
        <h3>{t('atlas.volume')}</h3>
        <ReadingList only subject={id} indicator="volume" unit={t('atlas.volumeUnit')} />
      </div>
      <div className="phase-part">
        <h3>{t('atlas.satisfaction')}</h3>
        <ReadingList only subject={id} indicator="csat" unit="/10" />
      </div>
      <div className="phase-part">
        <MeasuredPhase measured={measured} />
      </div>
      <div className="phase-part">
        <h3>{t('atlas.mapsHere')}</h3>
        {maps.length > 0 && (
          <ul className="phase-maps">
            {maps.map(({ map, begun }) => (
              <li key={map.id} data-begun={begun || undefined}>
                <Link href={`/s/${study}/m/${uuidOf(map.id)}`}>{map.name}</Link>
                <KindMark kind={map.kind} />
                {begun && <small>{t('atlas.begun')}</small>}
              </li>
            ))}
          </ul>
        )}
        {!covers(maps) && <Gap study={study} phase={phase} begun={maps.length > 0} />}
      </div>
    </li>
  );
}

/** No map covers the phase: said, with the two things to do about it. */
function Gap({ study, phase, begun }: { readonly study: string; readonly phase: Phase; readonly begun: boolean }) {
  const t = useT();
  const { doc } = useSession();
  const [, go] = useLocation();
  const make = () => {
    const journey = doc.all('journey').find((each) => !each.archived)?.id ?? addJourney(doc, phase.name);
    go(`/s/${study}/m/${uuidOf(addMap(doc, journey, 'reality', phase.name, phase.id))}`);
  };
  return (
    <div className="gap">
      <p>{t('atlas.gap')}</p>
      <button type="button" className="button small" onClick={() => addDecision(doc, t('atlas.mapPhase', { name: phase.name }), phase.id)}>
        {t('atlas.gapDecide')}
      </button>
      {!begun && (
        <button type="button" className="button small" onClick={make}>
          {t('atlas.gapMap')}
        </button>
      )}
    </div>
  );
}
