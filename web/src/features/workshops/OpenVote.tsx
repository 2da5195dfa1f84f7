import { kindOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';
import { inMapOrder } from '../study/inMapOrder';
import { useView } from '../study/view';
import { openVote } from './edits';
import { isLoose } from './model';
import './activity.css';

const votable = ['touchpoint', 'note'];

/** What is voted on is chosen when the vote opens: by then the notes are there. */
export function OpenVote({ map, item }: { readonly map: string; readonly item: AgendaItem }) {
  const t = useT();
  const { doc } = useSession();
  const notes = useAll('note').filter((note) => note.map === map && isLoose(note));
  const stages = useAll('stage').filter((stage) => stage.map === map);
  const cards = inMapOrder(useAll('touchpoint'), stages, useAll('lane'));
  const moments = new Set(useAll('moment').map((moment) => moment.touchpoint));
  const paths = useAll('path').filter((path) => path.map === map);
  const written = new Set(useAll('note').flatMap((note) => (note.touchpoint ? [note.touchpoint] : [])));
  const selection = [...useView((state) => state.selection)].filter((id) => votable.includes(kindOf(id)));
  const choices: readonly (readonly [string, readonly string[]])[] = [
    ['selection', selection],
    ['notes', notes.map((note) => note.id)],
    ['clusters', cards.filter((card) => written.has(card.id)).map((card) => card.id)],
    ['cards', cards.map((card) => card.id)],
    ['moments', cards.filter((card) => moments.has(card.id)).map((card) => card.id)],
    ['paths', paths.map((path) => path.id)],
  ];
  return (
    <section className="open-vote" aria-label={t('workshop.voteOn')}>
      <h4>{t('workshop.voteOn')}</h4>
      <p className="fine">{t('workshop.voteOnHint')}</p>
      <div className="workshop-lengths">
        {choices
          .filter(([, ids]) => ids.length > 1)
          .map(([name, ids]) => (
            <button key={name} type="button" onClick={() => openVote(doc, item, ids)}>
              {t(`workshop.voteOn.${name}`, { count: ids.length })}
            </button>
          ))}
      </div>
    </section>
  );
}
