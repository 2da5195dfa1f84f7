import { RotateCw } from 'lucide-react';
import { useT } from '../../i18n';

/** For a picture that is there and did not load. */
export function RetryButton({ retry }: { readonly retry: () => void }) {
  const t = useT();
  return (
    <button type="button" className="button small" onClick={retry}>
      <RotateCw size={14} aria-hidden="true" />
      {t('photo.retry')}
    </button>
  );
}
