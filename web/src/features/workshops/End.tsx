import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession, useSource } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { whenStored } from '../../doc/whenStored';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { useActing } from './acting';
import { endWorkshop } from './edits';
import { type Invitation, keepParticipant, type Participant, readInvitations, readParticipants, revoke } from './http';
import { IsWho, useParticipants } from './IsWho';
import { invitationsOf } from './invitations';
import { prepared, unmatched } from './people';

/** [S67.3] Ends a workshop, and takes its invitations back with it unless the host keeps them open. */
export function EndWorkshop({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const { doc } = useSession();
  const [open, setOpen] = useState<readonly Invitation[] | null>(null);
  const [strangers, setStrangers] = useState<readonly Participant[]>([]);
  const ask = async () => {
    // Without an answer the workshop still ends: the panel says then what is open.
    const all = await readInvitations(study).catch(() => []);
    const live = invitationsOf(all, workshop);
    const left = unmatched(await readParticipants(study, workshop.id).catch(() => []));
    if (live.length === 0 && left.length === 0) return void endWorkshop(doc, workshop);
    setStrangers(left);
    setOpen(live);
  };
  return (
    <>
      <button type="button" className="button" aria-expanded={open !== null} onClick={() => void ask()}>
        {t('workshop.end')}
      </button>
      {open && <Ask study={study} workshop={workshop} open={open} strangers={strangers} close={() => setOpen(null)} />}
    </>
  );
}

interface AskProps {
  readonly study: string;
  readonly workshop: Workshop;
  readonly open: readonly Invitation[];
  /** Guests who are nobody prepared while somebody prepared is absent. */
  readonly strangers: readonly Participant[];
  readonly close: () => void;
}

function Ask({ study, workshop, open, strangers, close }: AskProps) {
  const t = useT();
  const session = useSession() as LiveSession;
  const { state } = useSource(session.saved);
  const queries = useQueryClient();
  const acting = useActing();
  const [takes, setTakes] = useState(true);
  const end = async () => {
    endWorkshop(session.doc, workshop);
    close();
    if (!takes) return;
    // Guests read that the workshop is over before they are shown out.
    await whenStored(session);
    for (const each of open) await acting(revoke(study, each.id));
    await queries.invalidateQueries({ queryKey: ['invitations', study] });
  };
  const inside = open.reduce((sum, each) => sum + each.guests.filter((one) => !one.out).length, 0);
  return (
    <section className="workshop-end" aria-label={t('workshop.end')}>
      {strangers.length > 0 && <Strangers study={study} workshop={workshop} strangers={strangers} />}
      {open.length > 0 && (
        <label className="invite-check">
          <input type="checkbox" checked={takes} onChange={(event) => setTakes(event.target.checked)} />
          <span>
            <b>{t('workshop.endTakes')}</b>
            <small>{t(inside === 0 ? 'workshop.endTakesHint.none' : 'workshop.endTakesHint', { count: inside })}</small>
          </span>
        </label>
      )}
      <div className="form-end">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button primary" disabled={state === 'offline'} onClick={() => void end()}>
          {t('workshop.endSure')}
        </button>
      </div>
    </section>
  );
}

interface StrangersProps {
  readonly study: string;
  readonly workshop: Workshop;
  readonly strangers: readonly Participant[];
}

/** [S61.5] The last moment to say who the guests are: the minutes tell it. */
function Strangers({ study, workshop, strangers }: StrangersProps) {
  const t = useT();
  const { all, act } = useParticipants(study, workshop);
  return (
    <div className="workshop-strangers">
      <p>{t('workshop.unmatched', { count: strangers.length })}</p>
      {all
        .filter((each) => strangers.some(({ id }) => id === each.id))
        .map((each) => (
          <div key={each.id}>
            <b>{each.name}</b>
            <IsWho guest={each} people={prepared(all)} say={(is) => act(keepParticipant(study, workshop.id, { ...each, is }))} />
          </div>
        ))}
    </div>
  );
}
