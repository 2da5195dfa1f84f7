import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { allBands, type BandKind, bandsOf, placed, setBands } from './bands';
import { useReorder } from './useReorder';
import './bands.css';

/** The bands under the lanes: which, and in what order, by drag or by buttons. They stand under everything else, so nothing else moves. */
export function BandsPanel({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const bands = bandsOf(useRecord('map', map));
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => void setBands(doc, map, placed(bands, from, to));
  const { moving, start } = useReorder(list, move);
  const shown = moving ? placed(bands, moving.from, moving.to) : bands;
  const more = allBands.filter((band) => !bands.includes(band));
  const without = (band: BandKind) => bands.filter((each) => each !== band);
  return (
    <details className="panel-part signs bands">
      <summary>
        <h2 className="section-title">{t('bands.title')}</h2>
      </summary>
      <ol ref={list}>
        {shown.map((band, at) => {
          const name = t(`map.band.${band}`);
          return (
            <li key={band} data-moving={(moving && bands[moving.from] === band) || undefined}>
              <span className="band-grip" title={t('bands.drag', { name })} onPointerDown={(event) => start(event, at)}>
                <GripVertical size={15} aria-hidden="true" />
              </span>
              <span>{name}</span>
              <IconButton small label={t('bands.up', { name })} disabled={at === 0} onClick={() => move(at, at - 1)}>
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton small label={t('bands.down', { name })} disabled={at === bands.length - 1} onClick={() => move(at, at + 1)}>
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                small
                label={t('bands.remove', { name })}
                disabled={bands.length === 1}
                onClick={() => setBands(doc, map, without(band))}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </li>
          );
        })}
      </ol>
      {more.length > 0 && (
        <fieldset className="bands-more">
          <legend className="visually-hidden">{t('bands.add')}</legend>
          {more.map((band) => (
            <button key={band} type="button" className="button small" onClick={() => setBands(doc, map, [...bands, band])}>
              <Plus size={13} aria-hidden="true" />
              {t(`map.band.${band}`)}
            </button>
          ))}
        </fieldset>
      )}
    </details>
  );
}
