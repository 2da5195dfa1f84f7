import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { view } from '../study/view';
import { StepRow } from './StepRow';
import { branchPath, insertStep } from './stepEdits';
import { TouchpointSelect } from './TouchpointSelect';
import './steps.css';

/** The steps of a path in order, each with its rules (M8): what may be left out, repeated, done elsewhere, and how soon. */
export function StepList({ path }: { readonly path: JourneyPath }) {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('step');
  const steps = useMemo(() => all.filter((step) => step.path === path.id), [all, path.id]);
  const locked = useRecord('layer', path.layer)?.locked ?? false;
  const [open, setOpen] = useState<string | null>(null);
  const copy = () => {
    const made = branchPath(doc, path, t('steps.copyName', { name: path.name }));
    view.set({ path: made, inspected: made });
  };
  return (
    <section className="inspector-section" aria-label={t('steps.title')}>
      <h3>{t('steps.title')}</h3>
      {locked && <p className="fine">{t('steps.locked')}</p>}
      {steps.length === 0 && <p className="fine">{t('steps.none')}</p>}
      <ol className="steps">
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            path={path}
            step={step}
            at={at}
            of={steps.length}
            locked={locked}
            open={open === step.id}
            onOpen={() => setOpen(open === step.id ? null : step.id)}
          />
        ))}
      </ol>
      {!locked && (
        <div className="steps-end">
          <TouchpointSelect
            map={path.map}
            label={t('steps.append')}
            onChoose={(touchpoint) => insertStep(doc, path.id, touchpoint, steps.length)}
          />
          <button type="button" className="button small" onClick={copy}>
            <Copy size={14} aria-hidden="true" />
            {t('steps.copy')}
          </button>
        </div>
      )}
    </section>
  );
}
