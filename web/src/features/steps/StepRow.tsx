import { ArrowDown, ArrowUp, GitBranch, Trash2 } from 'lucide-react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyPath, PathStep } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { durationText } from '../inspector/numbers';
import { view } from '../study/view';
import { StepRules } from './StepRules';
import { branchPath, moveStep, patchStep, removeStep } from './stepEdits';

interface Props {
  readonly path: JourneyPath;
  readonly step: PathStep;
  /** Its place, from 0. */
  readonly at: number;
  readonly of: number;
  readonly locked: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One step: its card and its rules in a line; opened, everything that can be done to it. */
export function StepRow({ path, step, at, of, locked, open, onOpen }: Props) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const name = useRecord('touchpoint', step.touchpoint)?.name ?? '';
  const rules = [
    step.optional && t('steps.optional'),
    step.repeat > 1 && t('steps.times', { n: step.repeat }),
    step.alternatives.length > 0 && t('steps.choices', { n: step.alternatives.length }),
    step.limitSeconds !== null && step.limitSeconds !== undefined && t('steps.within', { time: durationText(step.limitSeconds, language) }),
    step.channels.length > 0 && step.channels.join(', '),
  ].filter((rule): rule is string => typeof rule === 'string');
  const branch = () => {
    const made = branchPath(doc, path, t('steps.branchName', { name: path.name }), step.id);
    view.draw(made);
  };
  return (
    <li className="step" data-open={open || undefined}>
      <button type="button" className="step-line" aria-expanded={open} onClick={onOpen}>
        <span className="step-number">{at + 1}</span>
        <span className="step-name">{name}</span>
        {rules.map((rule) => (
          <span key={rule} className="step-rule">
            {rule}
          </span>
        ))}
      </button>
      <SeveralActivities step={step} locked={locked} name={name} />
      {open && !locked && (
        <div className="step-open">
          <StepRules path={path} step={step} first={at === 0} />
          <div className="step-commands">
            <IconButton small label={t('study.before', { name })} disabled={at === 0} onClick={() => moveStep(doc, step, -1)}>
              <ArrowUp size={15} aria-hidden="true" />
            </IconButton>
            <IconButton small label={t('study.after', { name })} disabled={at === of - 1} onClick={() => moveStep(doc, step, 1)}>
              <ArrowDown size={15} aria-hidden="true" />
            </IconButton>
            <IconButton small label={t('steps.remove', { name })} onClick={() => removeStep(doc, step)}>
              <Trash2 size={15} aria-hidden="true" />
            </IconButton>
            <button type="button" className="button small" onClick={branch}>
              <GitBranch size={14} aria-hidden="true" />
              {t('steps.branch')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

/** Two activities on one card are two events there: a path that passes it once is followed by no case that has both. */
function SeveralActivities({ step, locked, name }: { readonly step: PathStep; readonly locked: boolean; readonly name: string }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const bindings = useAll('binding');
  const activities = new Set(bindings.filter((binding) => binding.touchpoint === step.touchpoint).map((binding) => binding.activity));
  if (activities.size <= step.repeat) return null;
  return (
    <p className="step-warning">
      {t('steps.several', { n: activities.size })}{' '}
      {!locked && (
        <button type="button" className="link" onClick={() => patchStep(doc, step, { repeat: Math.min(64, activities.size) })}>
          {t('steps.allowSeveral', { n: activities.size, name })}
        </button>
      )}
    </p>
  );
}
