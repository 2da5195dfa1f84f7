import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Conflict } from './http';
import { kindName, propertyName, valueText, type Words } from './values';

interface Props {
  readonly conflict: Conflict;
  readonly words: Words;
  readonly onChoose: (theirs: boolean) => void;
}

/** One thing both sides changed: which of the two stays. */
export function ConflictChoice({ conflict: { what, name, theirs }, words, onChoose }: Props) {
  const { t } = words;
  const whole = what.property === null;
  const title = `${kindName(what.id, t)} ${t('history.quoted', { name: name ?? t('history.unnamed') })}`;
  const text = (side: 'ours' | 'theirs') => (whole ? t(`history.whole.${side}`) : valueText(what[side], what.property ?? '', words));
  return (
    <RadioGroup className="history-conflict" value={theirs ? 'theirs' : 'ours'} onChange={(value) => onChoose(value === 'theirs')}>
      <Label>{whole ? title : t('history.conflictIn', { record: title, property: propertyName(what.property ?? '', t) })}</Label>
      {(['ours', 'theirs'] as const).map((side) => (
        <Radio key={side} value={side}>
          <span className="history-radio" aria-hidden="true" />
          <span>
            <strong>{t(`history.${side}`)}</strong> {text(side)}
          </span>
        </Radio>
      ))}
      {what.rule && <p className="fine-print">{t(`rules.${what.rule}`, { detail: name ?? '' })}</p>}
    </RadioGroup>
  );
}
