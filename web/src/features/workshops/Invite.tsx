import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Printer, QrCode, Trash2, UserMinus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { uuidOf } from '../../doc/ids';
import { useT, useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { Qr } from '../guests/Qr';
import { PlainField } from '../inspector/PlainField';
import { PlainDialog } from '../logs/PlainDialog';
import { useActing } from './acting';
import { HostName } from './HostName';
import { type Invitation, type InvitationRequest, invite, readInvitations, revoke, showOut } from './http';
import { momentText } from './minutes';

const Sheet = lazy(() => import('./Sheet').then((module) => ({ default: module.Sheet })));

const rights = ['look', 'contribute', 'edit'] as const;
const hours = [4, 24, 24 * 7] as const;

export function InviteButton({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <QrCode size={15} aria-hidden="true" />
        {t('workshop.invite')}
      </button>
      {open && <InviteDialog study={study} workshop={workshop} close={() => setOpen(false)} />}
    </>
  );
}

interface InviteProps {
  readonly study: string;
  readonly workshop: Workshop;
  readonly close: () => void;
}

/** The way in for guests: a link, six digits and a picture of the link, for as long as the host wants. */
function InviteDialog({ study, workshop, close }: InviteProps) {
  const t = useT();
  const queries = useQueryClient();
  const key = ['invitations', study];
  const all = useQuery({ queryKey: key, queryFn: () => readInvitations(study), refetchInterval: 3_000 });
  const live = (all.data ?? []).filter((each) => each.live && each.map === uuidOf(workshop.map));
  const again = () => void queries.invalidateQueries({ queryKey: key });
  return (
    <PlainDialog title={t('workshop.invite')} close={close} wide>
      {live.map((each) => (
        <OneInvitation key={each.id} study={study} workshop={workshop} invitation={each} changed={again} />
      ))}
      {all.isSuccess && live.length === 0 && <NewInvitation study={study} workshop={workshop} made={again} />}
    </PlainDialog>
  );
}

function NewInvitation({ study, workshop, made }: { readonly study: string; readonly workshop: Workshop; readonly made: () => void }) {
  const t = useT();
  const acting = useActing();
  const [request, setRequest] = useState<InvitationRequest>({
    map: uuidOf(workshop.map),
    workshop: uuidOf(workshop.id),
    rights: 'contribute',
    measures: false,
    anonymous: false,
    hours: 24,
    most: 150,
  });
  const set = (change: Partial<InvitationRequest>) => setRequest({ ...request, ...change });
  return (
    <form
      className="invite-new"
      onSubmit={(event) => {
        event.preventDefault();
        void acting(invite(study, request)).then((answer) => answer && made());
      }}
    >
      <p>{t('workshop.inviteLead')}</p>
      <HostName />
      <fieldset>
        <legend>{t('workshop.rights')}</legend>
        {rights.map((each) => (
          <label key={each} className="workshop-option" data-chosen={request.rights === each || undefined}>
            <input type="radio" name="rights" checked={request.rights === each} onChange={() => set({ rights: each })} />
            <span>
              <b>{t(`workshop.rights.${each}`)}</b>
              <small>{t(`workshop.rightsHint.${each}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="invite-check">
        <input type="checkbox" checked={request.anonymous ?? false} onChange={(event) => set({ anonymous: event.target.checked })} />
        <span>
          <b>{t('workshop.anonymous')}</b>
          <small>{t('workshop.anonymousHint')}</small>
        </span>
      </label>
      <label className="invite-check">
        <input type="checkbox" checked={request.measures ?? false} onChange={(event) => set({ measures: event.target.checked })} />
        <span>
          <b>{t('workshop.measures')}</b>
          <small>{t('workshop.measuresHint')}</small>
        </span>
      </label>
      <PlainField label={t('workshop.until')}>
        {(control) => (
          <select {...control} value={request.hours} onChange={(event) => set({ hours: Number(event.target.value) })}>
            {hours.map((each) => (
              <option key={each} value={each}>
                {t(`workshop.hours.${each}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <p className="fine">{t('workshop.doorHint')}</p>
      <div className="form-end">
        <button type="submit" className="button primary">
          {t('workshop.openDoor')}
        </button>
      </div>
    </form>
  );
}

function OneInvitation({
  study,
  workshop,
  invitation,
  changed,
}: {
  readonly study: string;
  readonly workshop: Workshop;
  readonly invitation: Invitation;
  readonly changed: () => void;
}) {
  const { t, language } = useTexts();
  const acting = useActing();
  const [at, setAt] = useState(0);
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const link = invitation.links[at] ?? invitation.links[0] ?? '';
  const inside = invitation.guests.filter((each) => !each.out);
  const copy = () => void navigator.clipboard.writeText(link).then(() => toast(t('workshop.copied')));
  return (
    <section className="invitation">
      <Qr text={link} label={t('workshop.qr')} />
      <div>
        <p className="invitation-code">
          <span>{t('workshop.code')}</span>
          <b>
            {invitation.code.slice(0, 3)} {invitation.code.slice(3)}
          </b>
        </p>
        <p className="fine">{t('workshop.codeAt', { address: link.split('#')[0] ?? '' })}</p>
        <p className="invitation-link">
          <input readOnly value={link} aria-label={t('workshop.link')} onFocus={(event) => event.target.select()} />
          <IconButton label={t('workshop.copy')} onClick={copy}>
            <Copy size={15} aria-hidden="true" />
          </IconButton>
        </p>
        {invitation.links.length > 1 && (
          <PlainField label={t('workshop.address')} hint={t('workshop.addressHint')}>
            {(control) => (
              <select {...control} value={at} onChange={(event) => setAt(Number(event.target.value))}>
                {invitation.links.map((each, index) => (
                  <option key={each} value={index}>
                    {new URL(each).host}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
        )}
        <p>
          {t(`workshop.rights.${invitation.rights}`)} · {t('workshop.endsAt', { at: momentText(invitation.expires, language) })}
          {invitation.anonymous && ` · ${t('workshop.anonymous')}`}
        </p>
        <button type="button" className="button" onClick={() => setPrinting(true)}>
          <Printer size={14} aria-hidden="true" />
          {t('workshop.print')}
        </button>
        {printing && (
          <Suspense fallback={null}>
            <Sheet workshop={workshop} invitation={invitation} link={link} printed={printed} />
          </Suspense>
        )}
        <button type="button" className="button" onClick={() => void acting(revoke(study, invitation.id)).then(changed)}>
          <Trash2 size={14} aria-hidden="true" />
          {t('workshop.revoke')}
        </button>
      </div>
      <section className="invitation-guests" aria-label={t('workshop.guests')}>
        <h3>{t(inside.length === 0 ? 'workshop.inside.none' : 'workshop.inside', { count: inside.length })}</h3>
        <ul>
          {inside.map((each) => (
            <li key={each.id}>
              <span>{each.name}</span>
              <IconButton
                small
                label={t('workshop.showOut', { name: each.name })}
                onClick={() => void acting(showOut(study, invitation.id, each.id)).then(changed)}
              >
                <UserMinus size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}
