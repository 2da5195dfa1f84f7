import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { type Choice, type Paper, papers } from './formats';

/** What is chosen for the paper, and what is written on it. */
export interface Wishes extends Choice {
  readonly by: string;
  readonly secrecy: string;
}

/** Into how many pages a map may be cut. */
const cuts: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [2, 2],
  [3, 2],
  [4, 3],
];

/** Letters below this many points are not read at arm's length. */
const least = 5;

interface Props {
  readonly wishes: Wishes;
  /** Size of a card's title on paper, in points. */
  readonly letters: number;
  readonly onChange: (change: Partial<Wishes>) => void;
}

/** The choices for paper, and whether what comes of them can be read. */
export function Controls({ wishes, letters, onChange }: Props) {
  const t = useT();
  const small = letters < least;
  return (
    <div className="paper-choices">
      <PlainField label={t('paper.format')}>
        {(control) => (
          <select {...control} value={wishes.paper} onChange={(event) => onChange({ paper: event.target.value as Paper })}>
            {(Object.keys(papers) as Paper[]).map((each) => (
              <option key={each} value={each}>
                {t('paper.formatOf', { name: each, short: papers[each][0], long: papers[each][1] })}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <fieldset className="segments paper-turn" aria-label={t('paper.turn')}>
        {[true, false].map((landscape) => (
          <button
            key={String(landscape)}
            type="button"
            aria-pressed={wishes.landscape === landscape}
            onClick={() => onChange({ landscape })}
          >
            {t(landscape ? 'paper.landscape' : 'paper.portrait')}
          </button>
        ))}
      </fieldset>
      <PlainField label={t('paper.cut')} hint={wishes.across * wishes.down > 1 ? t('paper.cutHint') : undefined}>
        {(control) => (
          <select
            {...control}
            value={`${wishes.across} ${wishes.down}`}
            onChange={(event) => {
              const [across = 1, down = 1] = event.target.value.split(' ').map(Number);
              onChange({ across, down });
            }}
          >
            {cuts.map(([across, down]) => (
              <option key={`${across} ${down}`} value={`${across} ${down}`}>
                {t(across * down === 1 ? 'paper.onePage' : 'paper.pages', { across, down })}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <p className={small ? 'paper-letters bad' : 'paper-letters'} role="status">
        {t(small ? 'paper.lettersSmall' : 'paper.letters', { size: Math.round(letters * 10) / 10 })}
      </p>
      <PlainField label={t('paper.secrecy')}>
        {(control) => (
          <input {...control} value={wishes.secrecy} maxLength={60} onChange={(event) => onChange({ secrecy: event.target.value })} />
        )}
      </PlainField>
      <PlainField label={t('paper.by')}>
        {(control) => <input {...control} value={wishes.by} maxLength={80} onChange={(event) => onChange({ by: event.target.value })} />}
      </PlainField>
    </div>
  );
}
