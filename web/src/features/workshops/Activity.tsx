import { useAll, useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';
import { BallotForm } from '../rounds/BallotForm';
import { attend } from './attend';
import { VoteResults } from './Results';
import { ScoreResults } from './ScoreResults';
import { VoteActivity } from './VoteActivity';
import { WriteActivity } from './WriteActivity';
import './activity.css';

interface ActivityProps {
  readonly study: string;
  readonly item: AgendaItem;
  /** Who holds the workshop has the notes, and what opens a vote, just below. */
  readonly hosts?: boolean;
}

/** What everybody does at a point of the agenda: the same for the host and for guests. */
export function Activity({ study, item, hosts = false }: ActivityProps) {
  const t = useT();
  return (
    <section className="activity" aria-labelledby="activity-title" data-kind={item.kind}>
      <p className="kind-line">{t(`workshop.kind.${item.kind}`)}</p>
      <h3 id="activity-title">{item.name}</h3>
      {item.instruction && <p className="activity-ask">{item.instruction}</p>}
      <Doing study={study} item={item} hosts={hosts} />
    </section>
  );
}

function Doing({ study, item, hosts }: Required<ActivityProps>) {
  const t = useT();
  const round = useRecord('round', item.round);
  const notes = useAll('note').filter((note) => note.item === item.id);
  if (item.kind === 'score') {
    if (!round) return <p className="fine">{t(hosts ? 'workshop.noRound' : 'workshop.notOpen')}</p>;
    return round.status === 'open' ? (
      <BallotForm round={round} given={() => void attend(study, item.workshop)} />
    ) : (
      <ScoreResults round={round} />
    );
  }
  if (item.kind !== 'write' && item.kind !== 'vote') return null;
  if (item.status === 'waiting') return hosts ? null : <p className="fine">{t('workshop.notOpen')}</p>;
  if (item.status === 'open')
    return item.kind === 'write' ? <WriteActivity study={study} item={item} /> : <VoteActivity study={study} item={item} />;
  if (item.kind === 'vote') return <VoteResults item={item} />;
  return (
    <>
      <p className="fine">{t('workshop.written', { count: notes.length, people: item.participants })}</p>
      {!hosts && (
        <ul className="activity-notes">
          {notes.map((note) => (
            <li key={note.id} data-hue={note.hue}>
              <span>{note.text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
