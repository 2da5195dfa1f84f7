import { Combine } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { toast } from '../../ui/toasts';
import { PlainField } from '../inspector/PlainField';
import { inMapOrder } from '../study/inMapOrder';
import { ClusterAction } from './ClusterAction';
import { ClusterPlace } from './ClusterFields';
import { ClusterMark } from './ClusterMark';
import { cluster, joinTouchpoint } from './edits';
import { isLoose } from './model';
import './activity.css';

const becomings = ['touchpoint', 'mark', 'action'] as const;

/** Notes that say the same become a touchpoint, a mark on one or an action for one, and are read there; those left stand on the map. */
export function Cluster({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const notes = useAll('note').filter((note) => note.map === map && isLoose(note) && note.text !== '');
  // Those of the workshop first: what stood on the map before waits below.
  notes.sort((a, b) => Number(a.item === null) - Number(b.item === null));
  const stages = useAll('stage').filter((stage) => stage.map === map);
  const lanes = useAll('lane').filter((lane) => lane.map === map);
  const cards = inMapOrder(useAll('touchpoint'), stages, lanes);
  const [into, setInto] = useState<(typeof becomings)[number]>('touchpoint');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [stage, setStage] = useState('');
  const [lane, setLane] = useState('');
  const [target, setTarget] = useState('');
  const picked = notes.filter((note) => chosen.has(note.id));
  const title = name.trim() || (picked[0]?.text.split('\n')[0] ?? '').trim();
  // Where the first of them that stands in a cell stands.
  const placed = picked.find((note) => note.stage && note.lane);
  const stageNow = stage || placed?.stage || (stages[0]?.id ?? '');
  const laneNow = lane || placed?.lane || (lanes[0]?.id ?? '');
  const clear = () => {
    setChosen(new Set());
    setTarget('');
    setStage('');
    setLane('');
    setName('');
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const make = () => {
    cluster(doc, picked, title, stageNow, laneNow);
    told(title);
  };
  const told = (name: string, said = 'workshop.clustered') => {
    toast(t(said, { count: picked.length, name }), 'info', { label: t('app.undo'), run: () => doc.undo() });
    clear();
  };
  const join = () => {
    joinTouchpoint(doc, picked, target);
    told(cards.find((card) => card.id === target)?.name ?? '');
  };
  if (notes.length === 0) return null;
  return (
    <section className="cluster" aria-labelledby="cluster-title">
      <h4 id="cluster-title">{t('workshop.cluster')}</h4>
      <p className="fine">{t('workshop.clusterHint')}</p>
      <ul className="activity-notes">
        {notes.map((note) => (
          <li key={note.id} data-hue={note.hue} data-chosen={chosen.has(note.id) || undefined}>
            <label>
              <input type="checkbox" checked={chosen.has(note.id)} onChange={() => toggle(note.id)} />
              <span>{note.text}</span>
            </label>
          </li>
        ))}
      </ul>
      {picked.length > 0 && (
        <fieldset className="segments cluster-into" aria-label={t('workshop.clusterInto')}>
          {becomings.map((each) => (
            <button key={each} type="button" aria-pressed={into === each} onClick={() => setInto(each)}>
              {t(`workshop.into.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      {picked.length > 0 && into !== 'touchpoint' && (
        <div className="inspector-form">
          {into === 'mark' ? (
            <ClusterMark notes={picked} title={title} cards={cards} done={(name) => told(name, 'workshop.madeMark')} />
          ) : (
            <ClusterAction notes={picked} title={title} cards={cards} done={(name) => told(name, 'workshop.madeAction')} />
          )}
        </div>
      )}
      {picked.length > 0 && into === 'touchpoint' && stages.length > 0 && lanes.length > 0 && (
        <div className="inspector-form">
          <PlainField label={t('workshop.clusterName')}>
            {(control) => (
              <input {...control} value={name} placeholder={title} maxLength={200} onChange={(event) => setName(event.target.value)} />
            )}
          </PlainField>
          <div className="form-pair">
            <PlainField label={t('inspector.stage')}>
              {(control) => (
                <select {...control} value={stageNow} onChange={(event) => setStage(event.target.value)}>
                  {stages.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
            <PlainField label={t('inspector.lane')}>
              {(control) => (
                <select {...control} value={laneNow} onChange={(event) => setLane(event.target.value)}>
                  {lanes.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
          </div>
          <button type="button" className="button primary" onClick={make}>
            <Combine size={15} aria-hidden="true" />
            {t('workshop.makeTouchpoint', { count: picked.length })}
          </button>
          {cards.length > 0 && <ClusterPlace label={t('workshop.joinTouchpoint')} cards={cards} value={target} change={setTarget} />}
          {target !== '' && (
            <button type="button" className="button" onClick={join}>
              {t('workshop.join', { count: picked.length })}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
