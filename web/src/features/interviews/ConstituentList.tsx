import { ListPlus, Trash2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Constituent } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { removeSaying } from '../atlas/edits';
import { EditableText } from '../inspector/EditableText';
import { OrderButtons } from '../study/OrderButtons';
import { addConstituent, addUsual, setConstituent } from './edits';

const markets = ['both', 'b2c', 'b2b'] as const satisfies readonly Constituent['market'][];

/** The constituents of experience that every interview asks about: the study's own list. */
export function ConstituentList() {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('constituent');
  // That of the study first.
  const own = useAll('study')[0]?.audience === 'b2b' ? 'b2b' : 'b2c';
  return (
    <section className="constituents" aria-label={t('interviews.constituents')}>
      <p className="interviews-lead">{t('interviews.constituentsLead')}</p>
      <div className="constituents-usual">
        {(own === 'b2b' ? (['b2b', 'b2c'] as const) : (['b2c', 'b2b'] as const)).map((market) => (
          <button
            key={market}
            type="button"
            className={`button ${market === own && all.length === 0 ? 'primary' : ''}`}
            onClick={() => addUsual(doc, market, t)}
          >
            <ListPlus size={16} aria-hidden="true" />
            {t(`interviews.usual.${market}`)}
          </button>
        ))}
      </div>
      {all.length === 0 && <p className="atlas-empty">{t('interviews.noConstituents')}</p>}
      <ol>
        {all.map((each) => (
          <li key={each.id}>
            <div className="constituent-words">
              <EditableText
                id={each.id}
                label={t('interviews.constituentName')}
                value={each.name}
                required
                commit={(name) => setConstituent(doc, each.id, { name })}
              />
              <EditableText
                id={each.id}
                field="question"
                label={t('interviews.constituentAsk', { name: each.name })}
                value={each.question}
                placeholder={t('interviews.constituentAskHint')}
                multiline
                commit={(question) => setConstituent(doc, each.id, { question })}
              />
            </div>
            <select
              className="input"
              aria-label={t('interviews.constituentMarket', { name: each.name })}
              value={each.market}
              onChange={(event) => setConstituent(doc, each.id, { market: event.target.value as Constituent['market'] })}
            >
              {markets.map((market) => (
                <option key={market} value={market}>
                  {t(`interviews.market.${market}`)}
                </option>
              ))}
            </select>
            <OrderButtons small list={all} id={each.id} name={each.name} />
            <IconButton small label={t('study.remove', { name: each.name })} onClick={() => removeSaying(doc, each.id)}>
              <Trash2 size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ol>
      <AddLine
        label={t('interviews.addConstituent')}
        hint={t('interviews.addConstituentHint')}
        onAdd={(name) => addConstituent(doc, name)}
      />
    </section>
  );
}
