import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { removeSaying } from '../atlas/edits';
import { openOnMap } from '../chain/place';
import { markIcons } from '../marks/words';
import { Matrix } from './Matrix';
import { factsOf, type ManualPair, manualPairs, type SystemFacts } from './model';
import { SystemText } from './SystemText';
import './page.css';

/** Every information system of the study: what it serves, what it forbids, how it is integrated, what it is named as the cause of. */
export function SystemsPage({ study }: { readonly study: string }) {
  const t = useT();
  const { doc } = useSession();
  const read = [
    useAll('system'),
    useAll('use'),
    useAll('integration'),
    useAll('touchpoint'),
    useAll('stage'),
    useAll('map'),
    useAll('mark'),
  ];
  const { facts, manual } = useMemo(() => ({ facts: factsOf(doc), manual: manualPairs(doc) }), [doc, ...read]);
  const add = (name: string) =>
    doc.edit('system.add', [
      {
        op: 'put',
        record: {
          id: newId('system'),
          name,
          order: between(doc.all('system').at(-1)?.order ?? null, null),
          description: '',
          constraints: '',
        },
      },
    ]);
  return (
    <div className="systems-page">
      <div className="atlas-head">
        <div>
          <h1>{t('systems.page')}</h1>
          <p>{t('systems.lead')}</p>
        </div>
      </div>
      {facts.length === 0 && <p className="atlas-empty">{t('systems.none')}</p>}
      {facts.length > 1 && <Matrix systems={facts.map((each) => each.system)} />}
      {facts.length > 1 && <Manual study={study} pairs={manual} />}
      <ul className="system-cards">
        {facts.map((each) => (
          <SystemCard key={each.system.id} study={study} facts={each} />
        ))}
      </ul>
      <AddLine label={t('systems.new')} hint={t('systems.newHint')} onAdd={add} />
    </div>
  );
}

function Manual({ study, pairs }: { readonly study: string; readonly pairs: readonly ManualPair[] }) {
  const t = useT();
  const { doc } = useSession();
  return (
    <section className="manual" aria-labelledby="manual">
      <h2 id="manual">{t('systems.manual', { count: pairs.length })}</h2>
      {pairs.length > 0 && (
        <ul>
          {pairs.map(({ a, b, note, cards }) => (
            <li key={`${a.id} ${b.id}`}>
              <b>{t('systems.pair', { a: a.name, b: b.name })}</b>
              {note && <span>{note}</span>}
              {cards.map((card) => (
                <button
                  key={card.id}
                  type="button"
                  className="place-link"
                  onClick={() => openOnMap(study, doc.get('stage', card.stage)?.map ?? '', card.id)}
                >
                  {card.name}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SystemCard({ study, facts }: { readonly study: string; readonly facts: SystemFacts }) {
  const t = useT();
  const { doc } = useSession();
  const { system, served, causes } = facts;
  const count = served.reduce((sum, each) => sum + each.cards.length, 0);
  return (
    <li className="system-card inspector" aria-label={system.name}>
      <header>
        <h2>
          <SystemText system={system} field="name" />
        </h2>
        <IconButton small label={t('study.remove', { name: system.name })} onClick={() => removeSaying(doc, system.id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </header>
      <SystemText system={system} field="description" />
      <h3>{t('systems.constraints')}</h3>
      <SystemText system={system} field="constraints" />
      {causes.length > 0 && (
        <>
          <h3>{t('systems.causes', { count: causes.length })}</h3>
          <ul className="system-causes">
            {causes.map((mark) => {
              const Icon = markIcons[mark.kind];
              return (
                <li key={mark.id}>
                  <Icon size={14} aria-hidden="true" />
                  {t(`marks.kind.${mark.kind}`)} · {mark.text}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h3>{t('systems.serves', { count })}</h3>
      {served.map(({ map, cards }) => (
        <div key={map.id} className="system-serves">
          <p>{map.name}</p>
          {cards.map((card) => (
            <button key={card.id} type="button" className="place-link" onClick={() => openOnMap(study, map.id, card.id)}>
              {card.name}
            </button>
          ))}
        </div>
      ))}
    </li>
  );
}
