import { Check, CircleDashed, Link2, MapPin } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { VerdictChip } from '../inspector/VerdictChip';
import { AnswerList } from './AnswerList';
import { LooseActions } from './LooseActions';
import { MomentChain } from './MomentChain';
import { type Chain, type Filter, filters, keeps, type Link, lacks, links } from './model';
import { openOnMap } from './place';
import { type PlacedChain, usePlacedChains } from './useChains';
import './chain.css';

/** Every condition of satisfaction of the study with the state of its chain: which have no answer, no action, no result. */
export function ConditionsPage({ study }: { readonly study: string }) {
  const t = useT();
  const all = usePlacedChains();
  const [filter, setFilter] = useState<Filter>('all');
  const [map, setMap] = useState('');
  const [moment, setMoment] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const maps = [...new Set(all.map((each) => each.map))];
  const here = all.filter((each) => map === '' || each.map.id === map);
  const shown = here.filter((each) => keeps(filter, each.chain));
  return (
    <div className="conditions-page">
      <div className="atlas-head">
        <div>
          <h1 ref={title} tabIndex={-1}>
            {t('chain.page')}
          </h1>
          <p>{t('chain.pageLead')}</p>
        </div>
      </div>
      <div className="conditions-bar">
        <fieldset className="segments" aria-label={t('chain.filter')}>
          {filters.map((each) => (
            <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
              {t(`chain.filter.${each}`)}
              <b>{here.filter((one) => keeps(each, one.chain)).length}</b>
            </button>
          ))}
        </fieldset>
        {maps.length > 1 && (
          <select className="input" aria-label={t('chain.onMap')} value={map} onChange={(event) => setMap(event.target.value)}>
            <option value="">{t('chain.everyMap')}</option>
            {maps.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {shown.length === 0 && <p className="atlas-empty">{t(all.length === 0 ? 'chain.noConditions' : 'chain.noneLeft')}</p>}
      {maps.map((each) => (
        <Group key={each.id} study={study} map={each} chains={shown.filter((one) => one.map === each)} open={setMoment} />
      ))}
      {map === '' && filter === 'all' && <LooseActions chains={all} after={title} />}
      <AnswerList />
      {moment && <MomentChain moment={moment} onClose={() => setMoment(null)} />}
    </div>
  );
}

interface GroupProps {
  readonly study: string;
  readonly map: JourneyMap;
  readonly chains: readonly PlacedChain[];
  readonly open: (moment: string) => void;
}

function Group({ study, map, chains, open }: GroupProps) {
  if (chains.length === 0) return null;
  return (
    <section className="conditions-group" aria-label={map.name}>
      <h2>{map.name}</h2>
      <ul className="conditions-list">
        {chains.map((each) => (
          <Line key={each.chain.condition.id} study={study} placed={each} open={open} />
        ))}
      </ul>
    </section>
  );
}

function Line({ study, placed, open }: { readonly study: string; readonly placed: PlacedChain; readonly open: (moment: string) => void }) {
  const t = useT();
  const { chain, moment, touchpoint, map } = placed;
  const { text } = chain.condition;
  return (
    <li className="conditions-line" data-condition={chain.condition.id}>
      <div className="conditions-what">
        <b>{text}</b>
        <span className="fine-print">{[touchpoint.name, moment.expectation].filter(Boolean).join(' · ')}</span>
      </div>
      <ul className="conditions-links" aria-label={t('chain.state')}>
        {links.map((link) => (
          <State key={link} link={link} chain={chain} />
        ))}
      </ul>
      <div className="conditions-end inspector">
        <VerdictChip verdict={chain.verdict} />
        <button type="button" className="button small" aria-label={t('chain.openOf', { text })} onClick={() => open(moment.id)}>
          <Link2 size={14} aria-hidden="true" />
          {t('chain.open')}
        </button>
        <button
          type="button"
          className="button small"
          aria-label={t('chain.onMapOf', { text })}
          onClick={() => openOnMap(study, map.id, touchpoint.id)}
        >
          <MapPin size={14} aria-hidden="true" />
          {t('chain.place')}
        </button>
      </div>
    </li>
  );
}

function State({ link, chain }: { readonly link: Link; readonly chain: Chain }) {
  const t = useT();
  const there = chain.has[link];
  const missing = lacks(link, chain);
  return (
    <li data-link={link} data-missing={missing || undefined} data-quiet={(!there && !missing) || undefined}>
      {there ? <Check size={13} aria-hidden="true" /> : missing ? <CircleDashed size={13} aria-hidden="true" /> : null}
      {t(`chain.${there ? 'has' : missing ? 'lacks' : 'spares'}.${link}`)}
    </li>
  );
}
