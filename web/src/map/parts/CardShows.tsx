import { useMap, useSource } from '../context';
import { Signal } from '../model/signal';
import { usePictureFault } from '../pictureFault';
import type { QuoteWords } from '../ports';
import type { SceneCard } from '../wire';

const noWords = new Signal<ReadonlyMap<string, QuoteWords>>(new Map());

/** The photo at the top of a card. Its room is the layout's, whether it loaded or not; one that is not there is a marked gap. */
export function CardPhoto({ photo }: { readonly photo: NonNullable<SceneCard['photo']> }) {
  const { engine, t } = useMap();
  const address = engine.sources.pictureOf?.(photo.picture) ?? '';
  const { fault, tries, onError } = usePictureFault(address);
  if (!address || fault)
    return (
      <span className="map-photo gone" style={{ height: photo.height }}>
        {t(`photo.${fault ?? 'absent'}`)}
      </span>
    );
  return (
    <span className="map-photo" style={{ height: photo.height }}>
      <img key={tries} src={address} alt={photo.text || t('photo.undescribed')} draggable={false} decoding="async" onError={onError} />
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
