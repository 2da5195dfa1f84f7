import { Check, CloudOff, Send, TriangleAlert } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError } from '../../app/api';
import { Logo } from '../../app/Logo';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { uuid7 } from '../../doc/ids';
import { useSource } from '../../doc/react';
import { setClientWord, useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { type ObservePageOf, readPage, type Sent, sendObservation } from './http';
import { type ObservationKind, observationIcons, observationKinds } from './kinds';
import { Outbox } from './outbox';
import './observe.css';

const siteKey = 'parcours.observe-site';
const nameKey = 'parcours.observe-name';
const draftKey = 'parcours.observe-draft';
const again = 4_000;

/** What somebody who works with clients sends from a phone: no account, one screen, and nothing lost on a bad network. */
export function ObservePage() {
  const t = useT();
  const [word] = useState(() => location.hash.slice(1));
  const [page, setPage] = useState<ObservePageOf | null>(null);
  const [state, setState] = useState<'asking' | 'unreachable' | 'over'>(word ? 'asking' : 'over');
  useEffect(() => {
    if (!word || page) return;
    let stopped = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      readPage(word).then(
        (found) => stopped || setPage(found),
        (error: unknown) => {
          if (stopped) return;
          if (error instanceof ApiError && error.status === 401) return setState('over');
          setState('unreachable');
          retry = setTimeout(() => void ask(), again);
        },
      );
    void ask();
    return () => {
      stopped = true;
      clearTimeout(retry);
    };
  }, [word, page]);
  useEffect(() => setClientWord(page?.clientWord ?? ''), [page?.clientWord]);
  const outbox = useOutbox(word);
  return (
    <div className="observe">
      <header>
        <Logo />
        <span className="grow" />
        <ThemeToggle />
        <LanguageSwitch />
      </header>
      <main>
        {page ? (
          <>
            <p className="kind-line">{page.study}</p>
            <h1>{t('observe.title')}</h1>
            <p className="observe-lead">{page.title || t('observe.lead')}</p>
          </>
        ) : (
          <div className="observe-state" role={state === 'asking' ? 'status' : 'alert'}>
            <h1>{t(`observe.${state}`)}</h1>
            {state !== 'asking' && <p>{t(`observe.${state}Help`)}</p>}
          </div>
        )}
        {outbox && <Underway outbox={outbox} />}
        {page && outbox && <ObserveForm page={page} word={word} send={(observation) => outbox.put(observation)} />}
      </main>
    </div>
  );
}

function useOutbox(word: string): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    if (!word) return;
    const opened = new Outbox(word, sendObservation, localStorage);
    const soon = () => opened.soon();
    window.addEventListener('online', soon);
    document.addEventListener('visibilitychange', soon);
    setOutbox(opened);
    return () => {
      window.removeEventListener('online', soon);
      document.removeEventListener('visibilitychange', soon);
      opened.close();
    };
  }, [word]);
  return outbox;
}

/** What is on its way, what was taken and what was not: the sender never wonders. */
function Underway({ outbox }: { readonly outbox: Outbox }) {
  const t = useT();
  const { waiting, sent, later, unsafe } = useSource(outbox.standing);
  const refused = waiting.filter((each) => each.refused !== null);
  const open = waiting.length - refused.length;
  return (
    <>
      <div className="observe-underway" role="status" data-state={open > 0 && later ? 'later' : open > 0 ? 'sending' : 'sent'}>
        {open > 0 && (
          <p>
            <CloudOff size={18} aria-hidden="true" />
            <span>
              <b>{t(later ? 'observe.waiting' : 'observe.sending', { count: open })}</b>
              {later && <small>{t(unsafe ? 'observe.keepOpen' : 'observe.kept')}</small>}
            </span>
          </p>
        )}
        {open === 0 && sent > 0 && (
          <p>
            <Check size={18} aria-hidden="true" />
            <span>
              <b>{t('observe.thanks')}</b>
              <small>{t('observe.sent', { count: sent })}</small>
            </span>
          </p>
        )}
      </div>
      {refused.map(({ observation, refused: rule }) => (
        <div key={observation.id} className="observe-refused" role="alert">
          <p>
            <TriangleAlert size={18} aria-hidden="true" />
            <b>{rule?.startsWith('S') ? t(`rules.${rule}`) : t('observe.notTaken')}</b>
          </p>
          <blockquote>{observation.text}</blockquote>
          <div>
            <button type="button" className="button" onClick={() => void navigator.clipboard?.writeText(observation.text)}>
              {t('observe.copy')}
            </button>
            <button type="button" className="button" onClick={() => outbox.drop(observation.id)}>
              {t('observe.giveUp')}
            </button>
          </div>
        </div>
      ))}
    </>
  );
}

interface FormProps {
  readonly page: ObservePageOf;
  readonly word: string;
  readonly send: (observation: Sent) => void;
}

function ObserveForm({ page, word, send }: FormProps) {
  const t = useT();
  const [map, setMap] = useState(page.maps.length === 1 ? (page.maps[0]?.id ?? '') : '');
  const [place, setPlace] = useState('');
  const [kind, setKind] = useState<ObservationKind | null>(null);
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '');
  const [site, setSite] = useState(() => localStorage.getItem(siteKey) ?? '');
  const [name, setName] = useState(() => localStorage.getItem(nameKey) ?? '');
  const [tried, setTried] = useState(false);
  const stages = page.maps.find((each) => each.id === map)?.stages ?? [];
  const write = (value: string) => {
    setText(value);
    keep(() => sessionStorage.setItem(draftKey, value));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!kind || !text.trim()) {
      event.currentTarget.querySelector<HTMLElement>(kind ? 'textarea' : '[name=kind]')?.focus();
      return;
    }
    keep(() => {
      localStorage.setItem(siteKey, site.trim());
      localStorage.setItem(nameKey, name.trim());
    });
    send({ word, id: uuid7(), kind, text: text.trim(), map: map || null, place: place || null, site: site.trim(), name: name.trim() });
    write('');
    setKind(null);
    setTried(false);
    window.scrollTo({ top: 0 });
  };
  return (
    <form onSubmit={submit} noValidate>
      {page.maps.length > 1 && (
        <PlainField label={t('observe.map')}>
          {(control) => (
            <select
              {...control}
              value={map}
              onChange={(event) => {
                setMap(event.target.value);
                setPlace('');
              }}
            >
              <option value="">{t('observe.anyMap')}</option>
              {page.maps.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      <PlainField label={t('observe.where')}>
        {(control) => (
          <select {...control} value={place} disabled={stages.length === 0} onChange={(event) => setPlace(event.target.value)}>
            <option value="">{t('observe.elsewhere')}</option>
            {stages.map((stage, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page is asked for once, its stages never move
              <optgroup key={at} label={stage.name}>
                {stage.places.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </PlainField>
      <fieldset className="observe-kinds" aria-describedby={tried && !kind ? 'observe-kind-fault' : undefined}>
        <legend>{t('observe.kind')}</legend>
        {observationKinds.map((each) => {
          const Icon = observationIcons[each];
          return (
            <label key={each} data-kind={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>
                <Icon size={22} aria-hidden="true" />
                <b>{t(`observe.kind.${each}`)}</b>
                <small>{t(`observe.kindHint.${each}`)}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
      {tried && !kind && (
        <p id="observe-kind-fault" className="observe-fault">
          {t('observe.kindMissing')}
        </p>
      )}
      <PlainField label={t('observe.what')} fault={tried && !text.trim() ? t('observe.whatMissing') : null}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={2000}
            value={text}
            placeholder={t('observe.whatHint')}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </PlainField>
      <div className="observe-pair">
        <PlainField label={t('observe.site')}>
          {(control) => (
            <input
              {...control}
              value={site}
              maxLength={100}
              autoComplete="organization"
              onChange={(event) => setSite(event.target.value)}
            />
          )}
        </PlainField>
        <PlainField label={t('observe.name')}>
          {(control) => (
            <input {...control} value={name} maxLength={60} autoComplete="name" onChange={(event) => setName(event.target.value)} />
          )}
        </PlainField>
      </div>
      <p className="observe-fine">{t('observe.privacy')}</p>
      <div className="observe-send">
        <button type="submit" className="button primary">
          <Send size={18} aria-hidden="true" />
          {t('observe.send')}
        </button>
      </div>
    </form>
  );
}

/** A browser that keeps nothing only forgets. */
function keep(work: () => void): void {
  try {
    work();
  } catch {
    // Private mode.
  }
}
