import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';

interface NewPointProps {
  readonly item: AgendaItem | null;
  /** True while what is asked of people is on screen anyway. */
  readonly shown: boolean;
  readonly go: () => void;
}

/** [S67.4] On a phone that shows the map: that people went on to another point, or that its vote opened, and the way there. */
export function NewPoint({ item, shown, go }: NewPointProps) {
  const t = useT();
  const now = item ? `${item.id} ${item.status === 'waiting' ? 'waits' : 'opened'}` : '';
  const [seen, setSeen] = useState(now);
  useEffect(() => {
    if (shown) setSeen(now);
  }, [shown, now]);
  return (
    <div className="guest-new-point" role="status">
      {item && !shown && seen !== now && (
        <p>
          <span>{t('guest.newPoint', { name: item.name || t('workshop.untitled') })}</span>
          <button type="button" className="button small primary" onClick={go}>
            {t('guest.goThere')}
            <ArrowRight size={14} aria-hidden="true" />
          </button>
        </p>
      )}
    </div>
  );
}
