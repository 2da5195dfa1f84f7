import { useT } from '../../i18n';
import { PhotoPart } from './PhotoPart';
import { QuotePart } from './QuotePart';
import './illustrations.css';

/** What a touchpoint shows of the real world: a photo, and a customer's words. */
export function IllustrationSection({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  return (
    <section className="inspector-section" aria-label={t('illus.title')}>
      <h3>{t('illus.title')}</h3>
      <PhotoPart touchpoint={touchpoint} />
      <QuotePart touchpoint={touchpoint} />
    </section>
  );
}
