import { useQueryClient } from '@tanstack/react-query';
import { BookOpen, Eraser, MapPin, RotateCcw, Scissors } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { mapOf } from '../comments/threads';
import { goTo } from '../palette/goTo';
import { JournalDialog } from '../study/parts';
import { useActing } from '../workshops/acting';
import { momentText } from '../workshops/minutes';
import { eraseObservation, type InboxItem, takeOut, takeUp } from './http';
import { observationIcons } from './kinds';
import { ReviewForm } from './ReviewForm';
import { type Group, shelfOf } from './useInbox';

interface CardProps {
  readonly study: string;
  readonly group: Group;
  readonly chosen: boolean;
  readonly choose: (on: boolean) => void;
}

/** One observation, or several similar ones, with what the team made of it. */
export function ObservationCard({ study, group: { head, members }, chosen, choose }: CardProps) {
  const { t } = useTexts();
  const [reviewing, setReviewing] = useState(false);
  const { observation } = head;
  const isNew = shelfOf(head) === 'new';
  const Icon = observationIcons[observation.kind];
  return (
    <li className="inbox-card" data-kind={observation.kind}>
      <header>
        <span className="inbox-kind">
          <Icon size={15} aria-hidden="true" />
          {t(`observe.kind.${observation.kind}`)}
        </span>
        <Place item={head} />
        {observation.status === 'new' && head.text !== null && (
          <label className="inbox-choose">
            <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} />
            {t('inbox.similar')}
          </label>
        )}
      </header>
      <Words study={study} item={head} />
      {members.length > 0 && (
        <details className="inbox-members" open={members.length < 4}>
          <summary>{t('inbox.members', { count: members.length })}</summary>
          <ul>
            {members.map((each) => (
              <li key={each.observation.id}>
                <Words study={study} item={each} member={observation.status === 'new'} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Outcome study={study} head={head} />
      {isNew && !reviewing && (
        <div className="inbox-acts">
          <button type="button" className="button" onClick={() => setReviewing(true)}>
            {t('inbox.review')}
          </button>
        </div>
      )}
      {isNew && reviewing && <ReviewForm study={study} item={head} count={members.length + 1} close={() => setReviewing(false)} />}
    </li>
  );
}

/** What was said, by whom, from where, when; or the gap that an erasure leaves. */
function Words({ study, item, member = false }: { readonly study: string; readonly item: InboxItem; readonly member?: boolean }) {
  const { t, language } = useTexts();
  const acting = useActing();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { observation, text } = item;
  const erase = async () => {
    await acting(eraseObservation(study, observation.id));
    setAsking(false);
    void queries.invalidateQueries({ queryKey: ['testimony', study, observation.id] });
  };
  return (
    <>
      {text === null ? <p className="inbox-gap">{t('inbox.erased')}</p> : <blockquote className="inbox-words">{text}</blockquote>}
      <p className="inbox-who">
        <span>{[observation.name, observation.site, momentText(observation.at, language)].filter(Boolean).join(' · ')}</span>
        {member && text !== null && (
          <IconButton small label={t('inbox.takeOut')} onClick={() => void acting(takeOut(study, observation.id))}>
            <Scissors size={14} aria-hidden="true" />
          </IconButton>
        )}
        {text !== null && (
          <IconButton small label={t('inbox.erase')} onClick={() => setAsking(true)}>
            <Eraser size={14} aria-hidden="true" />
          </IconButton>
        )}
      </p>
      {asking && (
        <div className="inbox-sure" role="alertdialog" aria-label={t('inbox.erase')}>
          <p>{t('inbox.eraseWhat')}</p>
          <button type="button" className="button small" onClick={() => setAsking(false)}>
            {t('app.cancel')}
          </button>
          <button type="button" className="button small danger" onClick={() => void erase()}>
            {t('inbox.eraseSure')}
          </button>
        </div>
      )}
    </>
  );
}

function Place({ item: { observation } }: { readonly item: InboxItem }) {
  const { t } = useTexts();
  const map = useRecord('map', observation.map && `map:${observation.map}`);
  const card = useRecord('touchpoint', observation.place && `touchpoint:${observation.place}`);
  const name = card?.name ?? observation.placeName;
  return (
    <span className="inbox-place">
      {card && map ? (
        <button type="button" onClick={() => goTo(card.id, map.id)} title={t('inbox.onMap')}>
          <MapPin size={13} aria-hidden="true" />
          {card.name}
        </button>
      ) : (
        <span>{name ? t('inbox.placeGone', { name }) : t('observe.elsewhere')}</span>
      )}
      {map && <small>{map.name}</small>}
    </span>
  );
}

/** What rests on it, by whom and why; the way there, or back when nothing does. */
function Outcome({ study, head: { observation, text, open } }: { readonly study: string; readonly head: InboxItem }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const acting = useActing();
  const { review } = observation;
  if (!review) return null;
  const record = review.record ? doc.find(review.record) : null;
  const aside = review.outcome === 'aside';
  return (
    <div className="inbox-outcome" data-outcome={review.outcome} data-gone={open || undefined}>
      <p>
        <b>{t(!open ? `inbox.outcome.${review.outcome}` : aside ? 'inbox.takenUp' : 'inbox.outcomeGone')}</b>
        <span>{String(record?.text ?? review.text)}</span>
      </p>
      <small>{[review.by, momentText(review.at, language)].filter(Boolean).join(' · ')}</small>
      {record && <Made id={record.id} />}
      {aside && !open && text !== null && (
        <button type="button" className="inbox-made" onClick={() => void acting(takeUp(study, observation.id))}>
          <RotateCcw size={14} aria-hidden="true" />
          {t('inbox.takeUp')}
        </button>
      )}
    </div>
  );
}

/** The way to what an observation became: a mark or note on its map, a decision in the journal. */
function Made({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const [reading, setReading] = useState(false);
  const subject = doc.get('mark', id)?.subject ?? doc.get('note', id)?.id ?? null;
  const map = subject && mapOf(doc, subject);
  const kind = doc.get('journal', id) ? 'decision' : doc.get('mark', id) ? 'mark' : 'note';
  if (kind !== 'decision' && !map) return null;
  const Icon = kind === 'decision' ? BookOpen : MapPin;
  return (
    <>
      <button type="button" className="inbox-made" onClick={() => (subject && map ? goTo(subject, map) : setReading(true))}>
        <Icon size={14} aria-hidden="true" />
        {t(`inbox.seeMade.${kind}`)}
      </button>
      {reading && (
        <Suspense fallback={null}>
          <JournalDialog entry={id} onClose={() => setReading(false)} />
        </Suspense>
      )}
    </>
  );
}
