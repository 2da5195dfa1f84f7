import { useT } from '../../i18n';

export function LayersPanel({ map }: { readonly map: string }) {
  const t = useT();
  return <aside className="study-left" aria-label={t('layers.title')} data-map={map} />;
}
