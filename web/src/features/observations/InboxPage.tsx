import { Layers, QrCode } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { useActing } from '../workshops/acting';
import { group } from './http';
import { ObservationCard } from './ObservationCard';
import { StaffLinks } from './StaffLinks';
import { type Group, groupsOf, shelfOf, shelves, useInbox } from './useInbox';
import './inbox.css';

/** What staff noticed, reviewed by the team into marks, decisions and notes. */
export function InboxPage({ study }: { readonly study: string }) {
  const t = useT();
  const [shelf, setShelf] = useState<(typeof shelves)[number]>('new');
  const asked = new URLSearchParams(useSearch()).get('map');
  const [map, setMap] = useState(asked ?? '');
  const [linking, setLinking] = useState(false);
  const maps = useAll('map').filter((each) => !each.archived);
  const inbox = useInbox(study);
  const all = (inbox.data ?? []).filter((each) => !map || !each.observation.map || each.observation.map === map);
  const groups = groupsOf(all);
  const shown = groups.filter((each) => shelfOf(each.head) === shelf);
  return (
    <div className="inbox">
      <div className="atlas-head">
        <div>
          <h1>{t('inbox.title')}</h1>
          <p>{t('inbox.lead')}</p>
        </div>
        <button type="button" className="button primary" onClick={() => setLinking(true)}>
          <QrCode size={15} aria-hidden="true" />
          {t('inbox.ask')}
        </button>
      </div>
      <div className="inbox-bar">
        <fieldset className="segments" aria-label={t('inbox.shelves')}>
          {shelves.map((each) => (
            <button key={each} type="button" aria-pressed={each === shelf} onClick={() => setShelf(each)}>
              {t(`inbox.shelf.${each}`)} <b>{groups.filter((one) => shelfOf(one.head) === each).length}</b>
            </button>
          ))}
        </fieldset>
        <label>
          <span className="visually-hidden">{t('inbox.ofMap')}</span>
          <select className="input" value={map} onChange={(event) => setMap(event.target.value)}>
            <option value="">{t('inbox.allMaps')}</option>
            {maps.map((each) => (
              <option key={each.id} value={each.id.slice('map:'.length)}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {inbox.isError && <p role="alert">{t('inbox.unreachable')}</p>}
      {inbox.isSuccess && shown.length === 0 && (
        <div className="inbox-empty">
          <p>{t(all.length === 0 ? 'inbox.none' : `inbox.noneIn.${shelf}`)}</p>
          {all.length === 0 && (
            <button type="button" className="button" onClick={() => setLinking(true)}>
              <QrCode size={15} aria-hidden="true" />
              {t('inbox.ask')}
            </button>
          )}
        </div>
      )}
      <Shelf key={shelf} study={study} groups={shown} />
      {linking && <StaffLinks study={study} map={map} close={() => setLinking(false)} />}
    </div>
  );
}

/** Cards, of which several can be put together: the oldest chosen stands for them. */
function Shelf({ study, groups }: { readonly study: string; readonly groups: readonly Group[] }) {
  const t = useT();
  const acting = useActing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = groups.filter((each) => chosen.has(each.head.observation.id));
  const head = picked.at(-1)?.head.observation.id;
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const join = async () => {
    if (!head) return;
    const members = picked.map((each) => each.head.observation.id).filter((id) => id !== head);
    await acting(group(study, head, members));
    setChosen(new Set());
  };
  return (
    <>
      <ul className="inbox-list">
        {groups.map((each) => (
          <ObservationCard
            key={each.head.observation.id}
            study={study}
            group={each}
            chosen={chosen.has(each.head.observation.id)}
            choose={(on) => choose(each.head.observation.id, on)}
          />
        ))}
      </ul>
      {picked.length > 1 && (
        <div className="inbox-join" role="toolbar" aria-label={t('inbox.together')}>
          <span>{t('inbox.chosen', { count: picked.length })}</span>
          <button type="button" className="button primary" onClick={() => void join()}>
            <Layers size={15} aria-hidden="true" />
            {t('inbox.join')}
          </button>
        </div>
      )}
    </>
  );
}
