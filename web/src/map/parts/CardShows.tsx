import { useState } from 'react';
import { useMap, useSource } from '../context';
import { Signal } from '../model/signal';
import type { QuoteWords } from '../ports';
import type { SceneCard } from '../wire';

const noWords = new Signal<ReadonlyMap<string, QuoteWords>>(new Map());

/** The photo at the top of a card. Its room is the layout's, whether it loaded or not; one that was erased is a marked gap. */
export function CardPhoto({ photo }: { readonly photo: NonNullable<SceneCard['photo']> }) {
  const { engine, t } = useMap();
  const [gone, setGone] = useState('');
  const address = engine.sources.pictureOf?.(photo.picture);
  if (!address || gone === photo.picture)
    return (
      <span className="map-photo gone" style={{ height: photo.height }}>
        {t('photo.gone')}
      </span>
    );
  return (
    <span className="map-photo" style={{ height: photo.height }}>
      <img
        src={address}
        alt={photo.text || t('photo.undescribed')}
        draggable={false}
        decoding="async"
        onError={() => setGone(photo.picture)}
      />
    </span>
  );
}

/** A customer's words under the title: shown when they can be read, there for assistive technology at any size. */
export function CardQuote({ quote }: { readonly quote: NonNullable<SceneCard['quote']> }) {
  const { engine, t } = useMap();
  const known = useSource(engine.sources.words ?? noWords).get(quote.quote);
  const said = known?.text;
  return (
    <span
      className={`map-quote${said === null ? ' gone' : ''}`}
      style={{ top: quote.y, height: quote.height }}
      title={[said, quote.by].filter(Boolean).join(' — ') || undefined}
    >
      {said === null ? t('quote.gone') : (known?.lines.join('\n') ?? '')}
    </span>
  );
}
