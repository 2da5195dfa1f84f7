import { ArrowRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import type { Reading, Verdict } from '../../types/wire';
import { useOpener } from '../inspector/focus';
import { ReadingForm } from '../inspector/ReadingForm';
import { VerdictChip } from '../inspector/VerdictChip';
import type { Chain, Effect } from './model';
import { readingText, withUnit } from './words';

/** What the figures say: before and after each action, and now. */
export function ResultNode({ chain }: { readonly chain: Chain }) {
  const { t } = useTexts();
  const { condition, latest, verdict } = chain;
  const [adding, setAdding] = useState(false);
  const opener = useOpener(adding);
  const acting = chain.effects.filter((effect) => effect.action.status !== 'dropped');
  const shown = acting.filter((effect) => effect.after);
  return (
    <>
      {shown.map((effect) => (
        <BeforeAfter key={effect.action.id} effect={effect} many={shown.length > 1} />
      ))}
      {shown.length === 0 && (latest ? <Value reading={latest} verdict={verdict} /> : <p className="fine">{t('chain.noReading')}</p>)}
      {shown.length === 0 && acting.length > 0 && (
        <p className="fine">{t(acting.some((effect) => effect.action.status === 'done') ? 'chain.noResult' : 'chain.tooEarly')}</p>
      )}
      {adding ? (
        <ReadingForm
          subject={condition.id}
          indicator={condition.indicator || condition.text.slice(0, 200)}
          unit={condition.unit ?? ''}
          indicatorFixed
          close={() => setAdding(false)}
        />
      ) : (
        <button ref={opener} type="button" className="quiet-button" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden="true" />
          {t('inspector.reading.add')}
        </button>
      )}
    </>
  );
}

function BeforeAfter({ effect, many }: { readonly effect: Effect; readonly many: boolean }) {
  const { t } = useTexts();
  return (
    <div className="mchain-effect">
      {many && <p className="fine">{effect.action.text}</p>}
      {effect.before ? (
        <Value reading={effect.before} verdict={effect.beforeVerdict} label={t('chain.before')} />
      ) : (
        <p className="fine">{t('chain.nothingBefore')}</p>
      )}
      <ArrowRight className="mchain-arrow" size={15} aria-hidden="true" />
      {effect.after && <Value reading={effect.after} verdict={effect.afterVerdict} label={t('chain.after')} />}
    </div>
  );
}

function Value({ reading, verdict, label }: { readonly reading: Reading; readonly verdict: Verdict; readonly label?: string }) {
  const { t, language } = useTexts();
  return (
    <div className="mchain-value" data-source={reading.source}>
      <p>
        {label && <span className="fine">{label}</span>} <b>{withUnit(reading.value, reading.unit, language)}</b>
      </p>
      <VerdictChip verdict={verdict} />
      <p className="fine">{readingText(reading, t, language)}</p>
    </div>
  );
}
