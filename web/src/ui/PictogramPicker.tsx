import { useT } from '../i18n';
import { iconOf, pictograms } from '../map/model/icons';
import { Menu } from './Menu';
import './pictograms.css';

interface Props {
  /** The record it stands for, for its accessible name. */
  readonly name: string;
  /** The pictogram's word; empty for the inherited one. */
  readonly icon: string;
  /** The word of the lane that a card takes its pictogram from; absent where none is inherited. */
  readonly inherited?: string;
  readonly onChoose: (icon: string) => void;
}

/** The pictogram of a card or lane, and the others to choose from. */
export function PictogramPicker({ name, icon, inherited, onChoose }: Props) {
  const t = useT();
  const shown = iconOf(icon || inherited || '');
  const chosen = pictograms.find((each) => iconOf(each) === iconOf(icon));
  const word = icon === '' && inherited !== undefined ? t('pictogram.lane') : chosen ? t(`pictogram.${chosen}`) : '—';
  return (
    <Menu
      className="pictograms"
      button={({ open, toggle }) => (
        <button
          type="button"
          className="icon-button small"
          aria-label={t('pictogram.of', { name, icon: word })}
          title={`${t('pictogram.title')} · ${word}`}
          aria-expanded={open}
          onClick={toggle}
        >
          <i className={`map-icon mi-${shown}`} />
        </button>
      )}
    >
      {(close) =>
        [...(inherited === undefined ? [] : ['']), ...pictograms].map((each) => (
          <button
            type="button"
            key={each}
            aria-current={iconOf(each) === iconOf(icon) && (each === '') === (icon === '') ? 'true' : undefined}
            aria-label={each === '' ? t('pictogram.lane') : t(`pictogram.${each}`)}
            title={each === '' ? t('pictogram.lane') : t(`pictogram.${each}`)}
            onClick={() => {
              if (each !== icon) onChoose(each);
              close();
            }}
          >
            {each === '' ? <span aria-hidden="true">—</span> : <i className={`map-icon mi-${iconOf(each)}`} />}
          </button>
        ))
      }
    </Menu>
  );
}
