import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import type { Item } from './http';
import { useWords } from './useNames';
import { groupsOf, kindName, propertyName, shownProperties, signs, titleOf, valueText, type Words } from './values';

interface Props {
  readonly items: readonly Item[];
  /** Shows an item where it is drawn; without it, items are only read. */
  readonly onSeek?: (item: Item) => void;
}

/** What changed, by map: added, changed, removed, each property before and after. */
export function DifferenceList({ items, onSeek }: Props) {
  const words = useWords(items);
  const maps = useAll('map');
  const groups = useMemo(() => groupsOf(items), [items]);
  const { t } = words;
  const mapName = (id: string | null) =>
    id === null ? t('history.wholeStudy') : (maps.find((map) => map.id === id)?.name ?? words.nameOf(id) ?? t('history.value.gone'));
  return groups.map((group) => (
    <section key={group.map} className="history-map">
      <h3>{mapName(group.map)}</h3>
      {group.parts.map(({ change, items: own }) => {
        return (
          <div key={change} className="history-part" data-change={change}>
            <h4>
              <span className="history-badge" aria-hidden="true">
                {signs[change]}
              </span>
              {t(`history.change.${change}`, { count: own.length })}
            </h4>
            <ul>
              {own.map((item) => (
                <li key={item.id}>
                  <ItemOf item={item} words={words} onSeek={onSeek} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  ));
}

function ItemOf({ item, words, onSeek }: { readonly item: Item; readonly words: Words; readonly onSeek: Props['onSeek'] }) {
  const { t } = words;
  const title = titleOf(item, t);
  return (
    <>
      <span className="history-item">
        <span className="history-kind">{kindName(item.id, t)}</span>
        {onSeek && item.shownBy && item.map ? (
          <button type="button" title={t('history.seek')} onClick={() => onSeek(item)}>
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
      </span>
      {shownProperties(item).map((property) => (
        <span key={property.name} className="history-property">
          <span>{t('history.propertyIs', { property: propertyName(property.name, t) })}</span>
          <del>
            <span className="visually-hidden">{t('history.before')}</span> {valueText(property.before, property.name, words)}
          </del>
          <span aria-hidden="true">→</span>
          <ins>
            <span className="visually-hidden">{t('history.after')}</span> {valueText(property.after, property.name, words)}
          </ins>
        </span>
      ))}
    </>
  );
}
