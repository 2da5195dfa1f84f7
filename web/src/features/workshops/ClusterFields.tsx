import { useT } from '../../i18n';
import type { Touchpoint } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';

interface WordsProps {
  readonly label: string;
  readonly value: string;
  /** What it says when nothing is written. */
  readonly title: string;
  readonly change: (value: string) => void;
}

/** What the notes have become, in words: those of the first note unless others are written. */
export function ClusterWords({ label, value, title, change }: WordsProps) {
  return (
    <PlainField label={label}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          value={value}
          placeholder={title}
          maxLength={2000}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </PlainField>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly hint?: string;
  readonly none?: string;
  readonly cards: readonly Touchpoint[];
  readonly value: string;
  readonly change: (card: string) => void;
}

/** On which touchpoint of the map the notes are read from then on. */
export function ClusterPlace({ label, hint, none, cards, value, change }: PlaceProps) {
  const t = useT();
  return (
    <PlainField label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => change(event.target.value)}>
          <option value="">{none ?? t('workshop.chooseTouchpoint')}</option>
          {cards.map((card) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}
