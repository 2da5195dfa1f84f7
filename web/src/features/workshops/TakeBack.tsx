import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { useActing } from './acting';
import { type Author, readAuthors, takeBack } from './http';

/** All that one participant changed during the workshop, taken back at once; what others made of it stays. */
export function TakeBack({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const acting = useActing();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<string | null>(null);
  const key = ['workshop-authors', study, workshop.id];
  const authors = useQuery({ queryKey: key, queryFn: () => readAuthors(study, workshop.id), refetchInterval: 5_000 }).data ?? [];
  if (authors.length === 0) return null;
  const act = async (author: Author) => {
    setAsking(null);
    const done = await acting(takeBack(study, workshop.id, author.clients));
    if (!done) return;
    toast(
      done.revision === null
        ? t('workshop.nothingToTakeBack')
        : t(done.left === 0 ? 'workshop.tookBack.none' : 'workshop.tookBack', { name: author.name, left: done.left }),
    );
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <section className="take-back" aria-labelledby="take-back-title">
      <h3 id="take-back-title">{t('workshop.whoChanged')}</h3>
      <ul>
        {authors.map((author) => (
          <li key={author.name}>
            <span>{author.name}</span>
            <small>{t('workshop.changes', { count: author.changes })}</small>
            {asking === author.name ? (
              <span className="take-back-ask">
                <button type="button" className="button small" onClick={() => setAsking(null)}>
                  {t('app.cancel')}
                </button>
                <button type="button" className="button small primary" onClick={() => void act(author)}>
                  {t('workshop.takeBackSure')}
                </button>
              </span>
            ) : (
              <button type="button" className="button small" onClick={() => setAsking(author.name)}>
                <Undo2 size={14} aria-hidden="true" />
                {t('workshop.takeBack')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
