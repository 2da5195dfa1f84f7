import { useSession, useSource } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import { dateText } from './numbers';
import { tilesOf } from './tiles';

/** What is measured on a touchpoint, with n, interval, period and source. */
export function Tiles({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const language = useLanguage();
  const { overlay } = useSource(useSession().measures);
  const values = overlay?.touchpoints.find((item) => item.touchpoint === touchpoint) ?? null;
  const tiles = tilesOf(values, language);
  const log = overlay?.log;
  const measured = tiles.some((tile) => tile.value !== null);
  const behind = log ? t('inspector.behind', { name: log.name, from: dateText(log.from, language), to: dateText(log.to, language) }) : null;
  return (
    <section className="inspector-section" aria-label={t('inspector.measures')}>
      <h3>{t('inspector.measures')}</h3>
      <dl className="tiles">
        {tiles.map((tile) => (
          <div key={tile.key} className="tile" data-source={tile.source}>
            <dt>{t(`inspector.tile.${tile.key}`)}</dt>
            <dd className="tile-value">{tile.value ?? <Nothing />}</dd>
            {tile.value !== null && (
              <dd className="fine">
                {[...tile.facts.map((fact) => t(fact.key, fact.args)), t(`inspector.source.${tile.source}`)].join(' · ')}
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="fine">{measured ? behind : t(log ? 'inspector.measures.unbound' : 'inspector.measures.none')}</p>
    </section>
  );
}

function Nothing() {
  const t = useT();
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('inspector.tile.nothing')}</span>
    </>
  );
}
