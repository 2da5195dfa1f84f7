import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { type Choice, type Paper, papers } from './formats';
import { arrangements, type Layout } from './layout';

/** What is chosen for the paper, and what is written on it. */
export interface Wishes extends Choice {
  readonly by: string;
  readonly secrecy: string;
}

/** On how many pages a map may go. */
const counts = [1, 2, 3, 4, 6, 8, 12] as const;

/** Letters below this many points are not read at arm's length. */
const least = 5;

interface Props {
  readonly wishes: Wishes;
  /** What comes of the wishes. */
  readonly layout: Layout;
  readonly onChange: (change: Partial<Wishes>) => void;
}

/** The choices for paper, and whether what comes of them can be read. */
export function Controls({ wishes, layout, onChange }: Props) {
  const t = useT();
  // A card's title.
  const letters = 13 * layout.scale;
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
      <PlainField label={t('paper.cut')} hint={wishes.pages > 1 ? t('paper.cutHint') : undefined}>
        {(control) => (
          <select {...control} value={wishes.pages} onChange={(event) => onChange({ pages: Number(event.target.value), across: null })}>
            {counts.map((pages) => (
              <option key={pages} value={pages}>
                {t('paper.pages', { pages })}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      {wishes.pages > 1 && (
        <PlainField label={t('paper.arrangement')}>
          {(control) => (
            <select
              {...control}
              value={wishes.across ?? ''}
              onChange={(event) => onChange({ across: event.target.value ? Number(event.target.value) : null })}
            >
              <option value="">{t('paper.best')}</option>
              {arrangements(wishes.pages).map((across) => (
                <option key={across} value={across}>
                  {t('paper.acrossDown', { across, down: wishes.pages / across })}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      {wishes.pages * layout.strips > 1 && (
        <p className="paper-letters">
          {t(layout.strips > 1 ? 'paper.inStrips' : 'paper.asPages', { across: layout.across, down: layout.down, strips: layout.strips })}
          {layout.pages.length < wishes.pages && ` ${t('paper.noLarger')}`}
          {layout.pages.at(-1)?.views.length === 0 && ` ${t('paper.legendAlone')}`}
        </p>
      )}
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
