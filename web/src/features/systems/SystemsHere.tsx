import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { InfoSystem, Integration } from '../../types/wire';
import { AddNamed } from '../../ui/AddNamed';
import { IconButton } from '../../ui/IconButton';
import { integrate, integrationOf, serveBy } from './edits';
import { SystemText } from './SystemText';
import './systems.css';

const modes = ['realTime', 'batch', 'manual', 'none'] as const satisfies readonly Integration['mode'][];

/** The systems that serve a touchpoint, and how those that meet on it are integrated. */
export function SystemsHere({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const { doc } = useSession();
  const systems = useAll('system');
  const uses = useAll('use');
  const here = useMemo(() => {
    const used = new Map(uses.filter((use) => use.touchpoint === touchpoint).map((use) => [use.system, use.id]));
    return systems.flatMap((system) => {
      const use = used.get(system.id);
      return use === undefined ? [] : [{ system, use }];
    });
  }, [systems, uses, touchpoint]);
  const pairs = here.flatMap(({ system: a }, i) => here.slice(i + 1).map(({ system: b }) => [a, b] as const));
  return (
    <section className="inspector-section systems" aria-label={t('systems.title')}>
      <h3>{t('systems.title')}</h3>
      {here.map(({ system, use }) => (
        <OneSystem key={system.id} system={system} use={use} />
      ))}
      <AddNamed
        className="system-add"
        label={t('systems.add')}
        button={t('systems.addButton')}
        known={systems}
        add={(name) => serveBy(doc, touchpoint, name)}
      />
      {pairs.length > 0 && <h4>{t('systems.integrations')}</h4>}
      {pairs.map(([a, b]) => (
        <Pair key={`${a.id} ${b.id}`} a={a} b={b} />
      ))}
    </section>
  );
}

function OneSystem({ system, use }: { readonly system: InfoSystem; readonly use: string }) {
  const t = useT();
  const { doc } = useSession();
  return (
    <div className="system-row">
      <details className="system">
        <summary>
          <span>{system.name}</span>
          {system.constraints && <span className="chip">{t('systems.constrained')}</span>}
        </summary>
        <SystemText system={system} field="name" />
        <SystemText system={system} field="description" />
        <SystemText system={system} field="constraints" />
      </details>
      <IconButton
        small
        label={t('systems.leave', { name: system.name })}
        onClick={() => doc.edit('system.leave', [{ op: 'remove', id: use }])}
      >
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Pair({ a, b }: { readonly a: InfoSystem; readonly b: InfoSystem }) {
  const t = useT();
  const { doc } = useSession();
  const mode = integrationOf(useAll('integration'), a.id, b.id)?.mode ?? '';
  const label = t('systems.pair', { a: a.name, b: b.name });
  return (
    <label className="system-pair" data-mode={mode || undefined}>
      <span>{label}</span>
      <select value={mode} onChange={(event) => integrate(doc, a.id, b.id, event.target.value as Integration['mode'] | '')}>
        <option value="">{t('systems.mode.unsaid')}</option>
        {modes.map((each) => (
          <option key={each} value={each}>
            {t(`systems.mode.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
