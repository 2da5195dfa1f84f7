import { CheckCheck } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { dateText } from '../inspector/numbers';
import { today } from '../journal/edits';
import { review } from './edits';
import './reviews.css';

interface ReviewLineProps {
  readonly id: string;
  readonly reviewedOn: string;
  readonly what: string;
  /** A locked path stays as it is, with its day. */
  readonly locked?: boolean;
}

/** When it was last read again, and the button that says today. */
export function ReviewLine({ id, reviewedOn, what, locked = false }: ReviewLineProps) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const now = reviewedOn === today();
  return (
    <p className="review-line">
      <span role="status">{reviewedOn ? t('reviews.on', { day: dateText(reviewedOn, language) }) : t('reviews.never')}</span>
      <button
        type="button"
        className="button small"
        disabled={now || locked}
        aria-label={t('reviews.markOf', { name: what })}
        onClick={() => review(doc, id)}
      >
        <CheckCheck size={14} aria-hidden="true" />
        {t('reviews.mark')}
      </button>
    </p>
  );
}
