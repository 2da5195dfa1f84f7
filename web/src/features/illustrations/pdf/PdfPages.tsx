import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../i18n';
import { PlainField } from '../../inspector/PlainField';
import { PlainDialog } from '../../logs/PlainDialog';
import { scanSide } from '../underlay';
import { type OpenPdf, openPdf, PdfError, type PdfFault, pictureOfPage } from './reader';
import './pdf.css';

/** Pages that are shown; the others are asked for by their number. */
const mostShown = 24;
/** Longest side of a small page, in pixels. */
const thumbSide = 360;

interface Props {
  readonly file: File;
  readonly close: () => void;
  /** Takes the page's picture, and the page. Rejects when it could not be kept: the dialog stays. */
  readonly onTake: (picture: Blob, page: number) => Promise<void>;
}

/** The pages of a PDF: one is chosen, and drawn as a picture. */
export function PdfPages({ file, close, onTake }: Props) {
  const t = useT();
  const { pdf, fault, unlock } = usePdf(file);
  const [chosen, setChosen] = useState(1);
  const [taking, setTaking] = useState(false);
  const [failed, setFailed] = useState<PdfFault | null>(null);
  const take = async () => {
    if (!pdf) return;
    setTaking(true);
    setFailed(null);
    try {
      await onTake(await pictureOfPage(pdf, chosen, scanSide), chosen);
    } catch (error) {
      setFailed(error instanceof PdfError ? error.fault : 'noPage');
    }
    setTaking(false);
  };
  const locked = fault === 'password' || fault === 'wrongPassword';
  return (
    <PlainDialog title={t('pdf.title', { name: file.name })} close={close} wide>
      <div className="pdf-pages">
        {locked && <Locked wrong={fault === 'wrongPassword'} unlock={unlock} />}
        {fault && !locked && <p role="alert">{t(`pdf.${fault}`, { name: file.name })}</p>}
        {!fault && !pdf && <p role="status">{t('pdf.opening')}</p>}
        {pdf && (
          <>
            <p className="plain-hint">{t('pdf.lead', { count: pdf.pages })}</p>
            <ul>
              {Array.from({ length: Math.min(pdf.pages, mostShown) }, (_, at) => at + 1).map((page) => (
                <li key={page}>
                  <button type="button" aria-pressed={chosen === page} onClick={() => setChosen(page)}>
                    <Thumb pdf={pdf} page={page} />
                    <span>{t('pdf.page', { page })}</span>
                  </button>
                </li>
              ))}
            </ul>
            {pdf.pages > mostShown && (
              <PlainField label={t('pdf.other')} hint={t('pdf.otherHint', { most: mostShown, count: pdf.pages })}>
                {(control) => (
                  <input
                    {...control}
                    type="number"
                    min={1}
                    max={pdf.pages}
                    value={chosen}
                    onChange={(event) => setChosen(Math.max(1, Math.min(pdf.pages, Math.round(Number(event.target.value)) || 1)))}
                  />
                )}
              </PlainField>
            )}
            {failed && <p role="alert">{t(`pdf.${failed}`, { name: file.name })}</p>}
            <div className="form-end">
              <button type="button" className="button" onClick={close}>
                {t('app.cancel')}
              </button>
              <button type="button" className="button primary" disabled={taking} onClick={() => void take()}>
                {t(taking ? 'photo.sending' : 'pdf.take', { page: chosen })}
              </button>
            </div>
          </>
        )}
      </div>
    </PlainDialog>
  );
}

/** The file, opened while the dialog is there. */
function usePdf(file: File) {
  const [password, setPassword] = useState<string>();
  const [state, setState] = useState<{ readonly pdf: OpenPdf | null; readonly fault: PdfFault | null }>({ pdf: null, fault: null });
  useEffect(() => {
    const over = new AbortController();
    openPdf(file, over.signal, password).then(
      (pdf) => over.signal.aborted || setState({ pdf, fault: null }),
      (error) => over.signal.aborted || setState({ pdf: null, fault: error instanceof PdfError ? error.fault : 'notPdf' }),
    );
    return () => over.abort();
  }, [file, password]);
  return {
    ...state,
    unlock: (word: string) => {
      setState({ pdf: null, fault: null });
      setPassword(word);
    },
  };
}

/** A file that is locked: its password stays in this browser. */
function Locked({ wrong, unlock }: { readonly wrong: boolean; readonly unlock: (word: string) => void }) {
  const t = useT();
  const [word, setWord] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        unlock(word);
      }}
    >
      <p>{t('pdf.locked')}</p>
      <PlainField label={t('pdf.password')} fault={wrong ? t('pdf.wrongPassword') : null}>
        {(control) => (
          <input {...control} type="password" autoComplete="off" value={word} onChange={(event) => setWord(event.target.value)} />
        )}
      </PlainField>
      <div className="form-end">
        <button type="submit" className="button primary" disabled={!word}>
          {t('pdf.open')}
        </button>
      </div>
    </form>
  );
}

/** A small picture of a page, drawn when it comes into sight. */
function Thumb({ pdf, page }: { readonly pdf: OpenPdf; readonly page: number }) {
  const t = useT();
  const box = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let over = false;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      pdf.page(page, thumbSide).then(
        (canvas) => {
          if (over) return;
          canvas.setAttribute('aria-hidden', 'true');
          place.replaceChildren(canvas);
          setState('drawn');
        },
        () => over || setState('failed'),
      );
    });
    watch.observe(place);
    return () => {
      over = true;
      watch.disconnect();
    };
  }, [pdf, page]);
  return (
    <>
      <span className="pdf-thumb" ref={box} data-state={state} />
      {state === 'failed' && <em>{t('pdf.unreadable')}</em>}
    </>
  );
}
