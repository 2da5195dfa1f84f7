import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Printer, Trash2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useAll, useRecord } from '../../doc/react';
import { useT, useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { Qr } from '../guests/Qr';
import { PlainField } from '../inspector/PlainField';
import { PlainDialog } from '../logs/PlainDialog';
import { useActing } from '../workshops/acting';
import { momentText } from '../workshops/minutes';
import { makeLink, readLinks, revokeLink, type StaffLink } from './http';
import './links.css';

const LinkPoster = lazy(() => import('./LinkPoster').then((module) => ({ default: module.LinkPoster })));

const spans = [7, 30, 90] as const;

interface LinksProps {
  readonly study: string;
  /** The map shown, as a UUID; empty for none. */
  readonly map: string;
  readonly close: () => void;
}

/** The links that staff send what they notice by: made, shown, taken back. */
export function StaffLinks({ study, map, close }: LinksProps) {
  const t = useT();
  const queries = useQueryClient();
  const key = ['observation-links', study];
  const links = useQuery({ queryKey: key, queryFn: () => readLinks(study) });
  const live = (links.data ?? []).filter((each) => each.live);
  const [making, setMaking] = useState(false);
  const changed = () => {
    setMaking(false);
    void queries.invalidateQueries({ queryKey: key });
  };
  return (
    <PlainDialog title={t('inbox.ask')} close={close} wide>
      <div className="staff-links">
        <p>{t('inbox.askLead')}</p>
        {live.map((each) => (
          <OneLink key={each.id} study={study} link={each} changed={changed} />
        ))}
        {links.isSuccess &&
          (making || live.length === 0 ? (
            <NewLink study={study} map={map} made={changed} />
          ) : (
            <button type="button" className="button" onClick={() => setMaking(true)}>
              {t('inbox.linkAnother')}
            </button>
          ))}
      </div>
    </PlainDialog>
  );
}

function NewLink({ study, map: shown, made }: { readonly study: string; readonly map: string; readonly made: () => void }) {
  const t = useT();
  const acting = useActing();
  const maps = useAll('map').filter((each) => !each.archived);
  const [map, setMap] = useState(shown || (maps.length === 1 ? (maps[0]?.id.slice('map:'.length) ?? '') : ''));
  const [title, setTitle] = useState('');
  const [days, setDays] = useState<number>(30);
  const make = () =>
    void acting(makeLink(study, { map: map || null, title: title.trim(), days, most: 500 })).then((link) => link && made());
  return (
    <form
      className="staff-link-new"
      aria-label={t('inbox.linkNew')}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <PlainField label={t('inbox.linkTitle')} hint={t('inbox.linkTitleHint')}>
        {(control) => <input {...control} value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />}
      </PlainField>
      <div className="form-pair">
        <PlainField label={t('inbox.linkMap')}>
          {(control) => (
            <select {...control} value={map} onChange={(event) => setMap(event.target.value)}>
              <option value="">{t('inbox.linkStudy')}</option>
              {maps.map((each) => (
                <option key={each.id} value={each.id.slice('map:'.length)}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('workshop.until')}>
          {(control) => (
            <select {...control} value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {spans.map((each) => (
                <option key={each} value={each}>
                  {t('inbox.days', { count: each })}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
      <p className="plain-hint">{t(map ? 'inbox.linkShows' : 'inbox.linkShowsAll')}</p>
      <div className="form-end">
        <button type="submit" className="button primary">
          {t('inbox.linkMake')}
        </button>
      </div>
    </form>
  );
}

function OneLink({ study, link, changed }: { readonly study: string; readonly link: StaffLink; readonly changed: () => void }) {
  const { t, language } = useTexts();
  const acting = useActing();
  const map = useRecord('map', link.map && `map:${link.map}`);
  const [at, setAt] = useState(0);
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const address = link.links[at] ?? link.links[0] ?? '';
  const copy = () => void navigator.clipboard.writeText(address).then(() => toast(t('workshop.copied')));
  return (
    <section className="staff-link" aria-label={link.title || t('inbox.linkOf')}>
      <Qr text={address} label={t('workshop.qr')} />
      <div>
        <h3>{link.title || map?.name || t('inbox.linkStudy')}</h3>
        <p>
          {[link.title && (map?.name ?? t('inbox.linkStudy')), t('workshop.endsAt', { at: momentText(link.expires, language) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{t('inbox.brought', { count: link.count, most: link.most })}</p>
        <p className="invitation-link">
          <input readOnly value={address} aria-label={t('workshop.link')} onFocus={(event) => event.target.select()} />
          <IconButton label={t('workshop.copy')} onClick={copy}>
            <Copy size={15} aria-hidden="true" />
          </IconButton>
        </p>
        {link.links.length > 1 && (
          <PlainField label={t('workshop.address')} hint={t('workshop.addressHint')}>
            {(control) => (
              <select {...control} value={at} onChange={(event) => setAt(Number(event.target.value))}>
                {link.links.map((each, index) => (
                  <option key={each} value={index}>
                    {new URL(each).host}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
        )}
        <button type="button" className="button" onClick={() => setPrinting(true)}>
          <Printer size={14} aria-hidden="true" />
          {t('workshop.print')}
        </button>
        {printing && (
          <Suspense fallback={null}>
            <LinkPoster link={link} address={address} printed={printed} />
          </Suspense>
        )}
        <button type="button" className="button" onClick={() => void acting(revokeLink(study, link.id)).then(changed)}>
          <Trash2 size={14} aria-hidden="true" />
          {t('inbox.revoke')}
        </button>
      </div>
    </section>
  );
}
