import { X } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyPath, PathStep } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { LimitField } from '../inspector/LimitField';
import { PlainField } from '../inspector/PlainField';
import { patchStep } from './stepEdits';
import { TouchpointSelect } from './TouchpointSelect';

const mostRepeats = 64;

/** What a case may do at a step and still follow the path (M8). Each field is saved when changed. */
export function StepRules({ path, step, first }: { readonly path: JourneyPath; readonly step: PathStep; readonly first: boolean }) {
  const t = useT();
  const { doc } = useSession();
  const set = (properties: Partial<PathStep>) => patchStep(doc, step, properties);
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={step.optional} onChange={(event) => set({ optional: event.target.checked })} />
        {t('steps.optionalLong')}
      </label>
      <PlainField label={t('steps.repeat')} hint={t('steps.repeatHint')}>
        {(control) => (
          <input
            {...control}
            type="number"
            key={step.repeat}
            defaultValue={step.repeat}
            min={1}
            max={mostRepeats}
            onBlur={(event) => {
              const repeat = Math.min(mostRepeats, Math.max(1, Math.round(event.target.valueAsNumber || 1)));
              event.target.value = String(repeat);
              if (repeat !== step.repeat) set({ repeat });
            }}
          />
        )}
      </PlainField>
      {!first && (
        <LimitField
          label={t('steps.limit')}
          value={step.limitSeconds ?? null}
          fault={t('rules.S9.3')}
          onChange={(limitSeconds) => set({ limitSeconds })}
        />
      )}
      <Choices path={path} step={step} set={set} />
      <Channels step={step} set={set} />
    </>
  );
}

interface PartProps {
  readonly step: PathStep;
  readonly set: (properties: Partial<PathStep>) => void;
}

function Choices({ path, step, set }: PartProps & { readonly path: JourneyPath }) {
  const t = useT();
  const touchpoints = useAll('touchpoint');
  const nameOf = (id: string) => touchpoints.find((each) => each.id === id)?.name ?? '';
  return (
    <div className="step-choices">
      {step.alternatives.map((other) => (
        <span key={other} className="chip">
          {t('steps.or', { name: nameOf(other) })}
          <IconButton
            small
            label={t('study.remove', { name: nameOf(other) })}
            onClick={() => set({ alternatives: step.alternatives.filter((each) => each !== other) })}
          >
            <X size={13} aria-hidden="true" />
          </IconButton>
        </span>
      ))}
      <TouchpointSelect
        map={path.map}
        label={t('steps.orElse')}
        without={[step.touchpoint, ...step.alternatives]}
        onChoose={(other) => set({ alternatives: [...step.alternatives, other] })}
      />
    </div>
  );
}

/** The channels of the study that event logs know by a name. */
function Channels({ step, set }: PartProps) {
  const t = useT();
  const known = useAll('channel').filter((channel) => channel.source !== '');
  const others = step.channels.filter((name) => !known.some((channel) => channel.source === name));
  if (known.length === 0 && others.length === 0) return null;
  const toggle = (name: string, on: boolean) =>
    set({ channels: on ? [...step.channels, name] : step.channels.filter((each) => each !== name) });
  return (
    <fieldset className="step-channels">
      <legend>{t('steps.channels')}</legend>
      {[...known.map((channel) => [channel.source, channel.name] as const), ...others.map((name) => [name, name] as const)].map(
        ([source, name]) => (
          <label key={source} className="check">
            <input type="checkbox" checked={step.channels.includes(source)} onChange={(event) => toggle(source, event.target.checked)} />
            {name}
          </label>
        ),
      )}
    </fieldset>
  );
}
