import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Download, Printer } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../app/api';
import { givenName } from '../../app/me';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import type { JourneyMap } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { useNotices } from '../study/notices';
import { Controls, type Wishes } from './Controls';
import { sheetOf } from './formats';
import { headingOf } from './heading';
import { layOut } from './layout';
import { fileName, hand, type PaperMap, paperMap, readMapSvg } from './mapSvg';
import { type Around, PaperSheet } from './PaperSheet';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './paper.css';

/** A map on paper: its sheets as they are printed, or kept as a PDF. */
export function PaperPage({ study, map: uuid }: { readonly study: string; readonly map: string }) {
  const { t, language } = useTexts();
  const map = useRecord('map', `map:${uuid}`);
  const session = useSession();
  useNotices();
  useEffect(() => session.watch(null), [session]);
  const picture = useQuery({
    queryKey: ['paper', study, uuid, language],
    queryFn: async () => paperMap(await readMapSvg(study, uuid, language, 'light')),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const [error, rule] = [picture.error, picture.error instanceof ApiError ? picture.error.rule : null];
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <div className="paper">
      <header className="study-bar paper-bar">
        <Link href={`/s/${study}/m/${uuid}`} className="icon-button" aria-label={t('storyboard.back')} title={t('storyboard.back')}>
          <ArrowLeft size={17} aria-hidden="true" />
        </Link>
        <h1>{t('paper.title')}</h1>
        <span className="paper-name">{map?.name}</span>
        <span className="grow" />
        <ThemeToggle />
        <LanguageSwitch />
      </header>
      {picture.data && map ? (
        <OnPaper study={study} map={map} picture={picture.data} />
      ) : (
        <main className="paper-state">
          <p role={error ? 'alert' : 'status'}>
            {t(!error ? 'paper.reading' : gone ? 'inspector.gone' : rule?.startsWith('S') ? `rules.${rule}` : 'paper.unread')}
          </p>
          {error && !gone && (
            <button type="button" className="button" onClick={() => void picture.refetch()}>
              {t('photo.retry')}
            </button>
          )}
        </main>
      )}
    </div>
  );
}

interface OnPaperProps {
  readonly study: string;
  readonly map: JourneyMap;
  readonly picture: PaperMap;
}

function OnPaper({ study: uuid, map, picture }: OnPaperProps) {
  const { t, language } = useTexts();
  const study = useAll('study')[0];
  const [wishes, setWishes] = useState<Wishes>(() => ({
    paper: 'A3',
    landscape: larger(picture),
    pages: 1,
    across: null,
    // A name drawn by lot is nobody’s on a document that leaves the house.
    by: givenName(),
    secrecy: remembered(uuid) ?? t('paper.confidential'),
  }));
  const owner = [study?.brand, study?.name].filter(Boolean).join(' · ');
  const heading = useMemo(
    () => headingOf({ title: map.name, under: map.question, owner, secrecy: wishes.secrecy }, sheetOf(wishes)),
    [map.name, map.question, owner, wishes],
  );
  const layout = useMemo(() => layOut(picture.size, picture.legend, wishes, heading.height), [picture, wishes, heading]);
  const [now] = useState(() => new Date());
  const [writing, setWriting] = useState(false);
  const drawing = useRef<SVGGElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    drawing.current?.replaceChildren(...[...picture.svg.children].map((child) => document.importNode(child, true)));
  }, [picture]);
  const made = asDays(new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now), language);
  const pages = layout.pages.map((page, at) => ({ page, number: at + 1 }));
  const numbered = (page: number) => t('paper.page', { page, pages: pages.length });
  const around = (page: number): Around => ({
    version: picture.foot[0] ?? map.name,
    data: picture.foot[1] ?? '',
    by: t(wishes.by ? 'paper.madeBy' : 'paper.made', { by: wishes.by, on: made }),
    page: numbered(page),
  });
  const save = async () => {
    setWriting(true);
    try {
      const drawn = [...(sheets.current?.querySelectorAll(':scope > svg') ?? [])];
      const [{ materialsOf }, { writePdf }] = await Promise.all([import('./materials'), import('./pdf/writePdf')]);
      const materials = await materialsOf([...drawn, ...(drawing.current ? [drawing.current] : [])]);
      const info = { title: map.name, author: wishes.by, language, made: now };
      hand(await writePdf(drawn, materials, info), fileName(`${map.name} ${wishes.paper}`, 'pdf'));
    } catch (error) {
      toast(t('paper.notWritten', { why: error instanceof Error ? error.message : String(error) }), 'bad');
    }
    setWriting(false);
  };
  return (
    <main className="paper-main">
      {/* The paper's size is what the browser's dialog begins with. */}
      <style>{`@page { size: ${layout.width}pt ${layout.height}pt; margin: 0; }`}</style>
      <section className="paper-side" aria-label={t('paper.how')}>
        <Controls
          wishes={wishes}
          layout={layout}
          onChange={(change) => {
            if (change.secrecy !== undefined) remember(uuid, change.secrecy);
            setWishes({ ...wishes, ...change });
          }}
        />
        <button type="button" className="button primary wide" disabled={writing} onClick={() => void save()}>
          <Download size={15} aria-hidden="true" />
          {t(writing ? 'paper.writing' : 'paper.save')}
        </button>
        <button type="button" className="button wide" onClick={() => print()}>
          <Printer size={15} aria-hidden="true" />
          {t('paper.print')}
        </button>
        <p className="fine">{t('paper.hint')}</p>
      </section>
      <svg className="paper-source" width="0" height="0" aria-hidden="true">
        <g id="paper-map" ref={drawing} fontSize={13} />
      </svg>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
      <section className="paper-sheets" ref={sheets} aria-label={t('paper.preview')} tabIndex={0}>
        {pages.map(({ page, number }) => (
          <PaperSheet
            key={number}
            layout={layout}
            page={page}
            heading={heading}
            around={around(number)}
            label={numbered(number)}
            colours={picture.colours}
            continued={(name) => t('paper.continued', { name })}
          />
        ))}
      </section>
    </main>
  );
}

/** Whether a map is larger on paper that lies than on paper that stands. */
function larger({ size, legend }: PaperMap): boolean {
  const [lying, standing] = [true, false].map(
    (landscape) => layOut(size, legend, { paper: 'A3', landscape, pages: 1, across: null }, 40).scale,
  );
  return (lying ?? 0) >= (standing ?? 0);
}

const kept = (study: string): string => `parcours.secrecy.${study}`;
const remembered = (study: string): string | null => localStorage.getItem(kept(study));
const remember = (study: string, secrecy: string): void => localStorage.setItem(kept(study), secrecy);
