import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Lane, Stage } from '../../types/wire';
import { PictogramPicker } from '../../ui/PictogramPicker';

/** The life-cycle phase that a stage belongs to. */
export function StageDetails({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const { doc } = useSession();
  const phases = useAll('phase');
  const set = (phase: string | null) => doc.edit('stage.phase', [{ op: 'patch', id: stage.id, set: { phase } }]);
  return (
    <select
      aria-label={t('study.stage.phaseOf', { name: stage.name })}
      value={stage.phase ?? ''}
      onChange={(event) => set(event.target.value || null)}
    >
      <option value="">{t('study.stage.noPhase')}</option>
      {phases.map((phase) => (
        <option key={phase.id} value={phase.id}>
          {phase.name}
        </option>
      ))}
    </select>
  );
}

/** A lane's pictogram, and whether the client sees what happens in it. */
export function LaneDetails({ lane }: { readonly lane: Lane }) {
  const t = useT();
  const { doc } = useSession();
  return (
    <>
      <PictogramPicker
        name={lane.name}
        icon={lane.icon}
        onChoose={(icon) => doc.edit('lane.icon', [{ op: 'patch', id: lane.id, set: { icon } }])}
      />
      <label>
        <input
          type="checkbox"
          checked={lane.backstage}
          aria-label={t('study.lane.backstageOf', { name: lane.name })}
          onChange={(event) => doc.edit('lane.backstage', [{ op: 'patch', id: lane.id, set: { backstage: event.target.checked } }])}
        />
        {t('study.lane.backstage')}
      </label>
    </>
  );
}
