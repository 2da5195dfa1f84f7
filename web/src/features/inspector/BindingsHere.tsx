import { Unlink } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';

/** [M7] The activities of logs that are counted at a touchpoint. */
export function BindingsHere({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const session = useSession();
  const all = useAll('binding');
  const bindings = useMemo(() => all.filter((binding) => binding.touchpoint === touchpoint), [all, touchpoint]);
  return (
    <section className="inspector-section" aria-label={t('inspector.bindings')}>
      <h3>{t('inspector.bindings')}</h3>
      {bindings.length === 0 && <p className="fine">{t('inspector.bindings.none')}</p>}
      <ul className="plain-list">
        {bindings.map((binding) => (
          <li key={binding.id} className="path-here">
            <span className="grow">
              {binding.activity}
              <span className="fine"> {[binding.channel, binding.source].filter(Boolean).join(' · ')}</span>
            </span>
            <IconButton
              small
              label={t('inspector.bindings.remove', { activity: binding.activity })}
              onClick={() => session.doc.edit('binding.remove', [{ op: 'remove', id: binding.id }])}
            >
              <Unlink size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
