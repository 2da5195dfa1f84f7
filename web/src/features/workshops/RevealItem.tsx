import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { useActing } from './acting';
import { attend } from './attend';
import { readProgress, revealItem } from './http';
import { useRevealed } from './useRevealed';
import './activity.css';

/** How far people are, without a word of what they wrote; and the reveal. */
export function RevealItem({ study, item }: { readonly study: string; readonly item: AgendaItem }) {
  const t = useT();
  const acting = useActing();
  useRevealed(item);
  const progress = useQuery({ queryKey: ['agenda', study, item.id], queryFn: () => readProgress(study, item.id), refetchInterval: 2_000 });
  const { people = 0, notes = 0, votes = 0 } = progress.data ?? {};
  const reveal = async () => {
    void attend(study, item.workshop, t('workshop.leads'));
    const shown = await acting(revealItem(study, item.id));
    if (shown) toast(t('workshop.revealed', { count: shown.participants }));
  };
  return (
    <section className="reveal" aria-label={t('workshop.hosting')}>
      <p role="status">
        {t(`workshop.progress${item.kind === 'write' ? 'Notes' : 'Votes'}${people === 0 ? '.none' : ''}`, { people, notes, votes })}
      </p>
      <button type="button" className="button primary" disabled={people === 0} onClick={() => void reveal()}>
        <Eye size={15} aria-hidden="true" />
        {t('workshop.reveal')}
      </button>
    </section>
  );
}
