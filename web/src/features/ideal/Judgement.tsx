import { Check, CircleDashed, CircleSlash2, Contrast } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Fulfilment, JourneyMap } from '../../types/wire';
import { EditableText } from '../inspector/EditableText';
import { explain, judge } from './edits';
import { type Asked, type Degree, degrees, lacksWhy } from './model';

const icons = { met: Check, partly: Contrast, leftOut: CircleSlash2 } as const satisfies Record<Degree, unknown>;

interface JudgementProps {
  readonly asked: Asked;
  readonly design: JourneyMap;
  readonly answer: Fulfilment | null;
}

/** What one design makes of one thing asked; the choice pressed again takes it back. */
export function Judgement({ asked, design, answer }: JudgementProps) {
  const t = useT();
  const { doc } = useSession();
  return (
    <div className="judgement" data-degree={answer?.degree ?? 'open'}>
      <fieldset aria-label={t('ideal.of', { design: design.name, text: asked.text })}>
        {degrees.map((degree) => {
          const Icon = icons[degree];
          return (
            <button
              key={degree}
              type="button"
              data-degree={degree}
              aria-pressed={answer?.degree === degree}
              onClick={() => judge(doc, design.id, asked.id, answer, answer?.degree === degree ? null : degree)}
            >
              <Icon size={15} aria-hidden="true" />
              {t(`ideal.degree.${degree}`)}
            </button>
          );
        })}
      </fieldset>
      {answer ? (
        <>
          <EditableText
            id={answer.id}
            field="why"
            label={t('ideal.whyOf', { text: asked.text })}
            value={answer.why}
            placeholder={t(answer.degree === 'met' ? 'ideal.how' : 'ideal.why')}
            className={lacksWhy(answer) ? 'judgement-lacks' : ''}
            multiline
            commit={(why) => explain(doc, answer.id, { why })}
          />
          {answer.degree !== 'leftOut' && <By design={design} answer={answer} text={asked.text} />}
        </>
      ) : (
        <p className="fine-print">
          <CircleDashed size={13} aria-hidden="true" /> {t('ideal.open')}
        </p>
      )}
    </div>
  );
}

interface ByProps {
  readonly design: JourneyMap;
  readonly answer: Fulfilment;
  readonly text: string;
}

/** The touchpoint of the design that meets it. */
function By({ design, answer, text }: ByProps) {
  const t = useT();
  const { doc } = useSession();
  const stages = useAll('stage').filter((stage) => stage.map === design.id);
  const cards = useAll('touchpoint');
  return (
    <select
      aria-label={t('ideal.byOf', { text })}
      value={answer.by ?? ''}
      onChange={(event) => explain(doc, answer.id, { by: event.target.value || null })}
    >
      <option value="">{t('ideal.by')}</option>
      {stages.map((stage) => (
        <optgroup key={stage.id} label={stage.name}>
          {cards
            .filter((card) => card.stage === stage.id)
            .map((card) => (
              <option key={card.id} value={card.id}>
                {card.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
