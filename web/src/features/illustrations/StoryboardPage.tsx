import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Image, Printer } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../app/api';
import { useAll, useRecord } from '../../doc/react';
import { useTexts } from '../../i18n';
import { usePictureFault } from '../../map/pictureFault';
import type { Wire } from '../../types/schemas';
import type { Photo } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { pictureAddress } from './http';
import { RetryButton } from './RetryButton';
import { type Panel, panelsOf } from './storyboard';
import './storyboard.css';

/** A path read as a story: its touchpoints in order, each with its photo and a customer's words. To look at and to print. */
export function StoryboardPage({ study, map: uuid }: { readonly study: string; readonly map: string }) {
  const { t, language } = useTexts();
  const map = useRecord('map', `map:${uuid}`);
  const paths = useAll('path').filter((path) => path.map === map?.id);
  const [path, setPath] = useState(() => new URLSearchParams(location.search).get('path') ?? '');
  const records = {
    stages: useAll('stage').filter((stage) => stage.map === map?.id),
    lanes: useAll('lane'),
    touchpoints: useAll('touchpoint'),
    steps: useAll('step'),
    photos: useAll('photo'),
    quotes: useAll('quote'),
  };
  const panels = panelsOf(records, path || null);
  const quoted = panels.flatMap((panel) => panel.quote?.testimony ?? []).join();
  const words = useQuery({
    queryKey: ['quotes', study, uuid, quoted],
    queryFn: () => api<Wire<'MapQuotesWords'>[]>(`/studies/${study}/maps/${uuid}/quotes?lang=${language}`),
    enabled: quoted !== '',
  });
  if (!map) return <p>{t('inspector.gone')}</p>;
  const said = new Map((words.data ?? []).map((each) => [each.quote, each.text]));
  const shown = panels.some((panel) => panel.photo || panel.quote);
  return (
    <article className="storyboard">
      <header>
        <Link href={`/s/${study}/m/${uuid}`} className="storyboard-back">
          <ArrowLeft size={15} aria-hidden="true" />
          {t('storyboard.back')}
        </Link>
        <h1>{paths.find((each) => each.id === path)?.name ?? map.name}</h1>
        <p>{t('storyboard.lead', { map: map.name })}</p>
        <div className="storyboard-acts">
          <PlainField label={t('storyboard.path')}>
            {(control) => (
              <select {...control} value={path} onChange={(event) => setPath(event.target.value)}>
                <option value="">{t('storyboard.whole')}</option>
                {paths.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
          <button type="button" className="button" onClick={() => print()}>
            <Printer size={15} aria-hidden="true" />
            {t('storyboard.print')}
          </button>
        </div>
      </header>
      {!shown && <p className="storyboard-empty">{t('storyboard.empty')}</p>}
      <ol className="storyboard-panels">
        {panels.map((panel, at) => (
          <OnePanel key={panel.key} study={study} panel={panel} number={at + 1} said={panel.quote ? said.get(panel.quote.id) : undefined} />
        ))}
      </ol>
    </article>
  );
}

interface PanelProps {
  readonly study: string;
  readonly panel: Panel;
  readonly number: number;
  /** Null once the words were erased; undefined while they are read. */
  readonly said: string | null | undefined;
}

function OnePanel({ study, panel, number, said }: PanelProps) {
  const { t } = useTexts();
  return (
    <li>
      <figure>
        {panel.photo ? (
          <PanelPhoto key={panel.photo.picture} study={study} photo={panel.photo} />
        ) : (
          <div className="storyboard-blank">
            <Image size={28} aria-hidden="true" />
            <span>{t('storyboard.noPhoto')}</span>
          </div>
        )}
        <figcaption>
          <span className="storyboard-place">
            <b>{number}</b> {panel.stage} · {panel.lane}
          </span>
          <strong>{panel.name}</strong>
          {panel.quote && said !== undefined && (
            <>
              {said === null ? (
                <span className="storyboard-gone">{t('quote.gone')}</span>
              ) : (
                <q className="storyboard-words">{t('inspector.quote.words', { text: said })}</q>
              )}
              {panel.quote.by && <span className="storyboard-by">{panel.quote.by}</span>}
            </>
          )}
        </figcaption>
      </figure>
    </li>
  );
}

function PanelPhoto({ study, photo }: { readonly study: string; readonly photo: Photo }) {
  const { t } = useTexts();
  const address = pictureAddress(study, photo.picture);
  const { fault, tries, retry, onError } = usePictureFault(address);
  if (fault)
    return (
      <div className="storyboard-blank">
        {t(`photo.${fault}`)}
        {fault === 'unloaded' && <RetryButton retry={retry} />}
      </div>
    );
  return <img key={tries} src={address} alt={photo.text || t('photo.undescribed')} onError={onError} />;
}
