import { Eye, EyeOff, Layers2, Move, Trash2 } from 'lucide-react';
import { type CSSProperties, lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { Underlay } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { useView, view } from '../study/view';
import { erasePicture, sendPicture } from './http';
import { EraseDialog } from './LaterEraseDialog';
import { whyNot } from './put';
import { shrink } from './shrink';
import { keepUnderlay, putUnderlay, scanSide, takeUnderlay, underlayDraft, underlayWaiting } from './underlay';
import { kindOfUnderlay } from './underlayKind';
import './illustrations.css';

const PdfPages = lazy(() => import('./pdf/PdfPages').then((module) => ({ default: module.PdfPages })));

/** The picture laid under the map: chosen, seen or not, placed, as strong as it helps. */
export function UnderlayPanel({ map }: { readonly map: string }) {
  const t = useT();
  const { doc, scene } = useSession();
  const record = useAll('underlay').find((each) => each.map === map) ?? null;
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [pdf, setPdf] = useState<File | null>(null);
  const lay = async (file: File, picture: () => Promise<Blob>, name: string): Promise<boolean> => {
    setSending(true);
    let laid = false;
    try {
      const blob = await picture();
      const sent = await sendPicture(uuidOf(doc.all('study')[0]?.id ?? ''), blob);
      view.hideUnderlay(putUnderlay(doc, map, sent, name, scene.get()?.frame ?? null), false);
      view.set({ placing: true });
      laid = true;
    } catch (error) {
      toast(whyNot(error, file), 'bad');
    }
    setSending(false);
    return laid;
  };
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    if ((await kindOfUnderlay(file)) === 'pdf') setPdf(file);
    else await lay(file, async () => (await shrink(file, scanSide)).blob, file.name);
  };
  // What the import dialog was given and is to be traced.
  const waiting = useSource(underlayWaiting);
  const taking = useEffectEvent(take);
  useEffect(() => {
    if (!waiting) return;
    const file = takeUnderlay(uuidOf(doc.all('study')[0]?.id ?? ''), uuidOf(map));
    if (file) void taking(file);
  }, [waiting, doc, map]);
  return (
    <section className="panel-part underlay" aria-label={t('underlay.title')}>
      <h2 className="section-title">{t('underlay.title')}</h2>
      {record ? <Laid record={record} /> : <p className="fine">{t('underlay.what')}</p>}
      <button type="button" className="button small wide" disabled={sending} onClick={() => field.current?.click()}>
        <Layers2 size={14} aria-hidden="true" />
        {sending ? t('photo.sending') : t(record ? 'underlay.replace' : 'underlay.add')}
      </button>
      <input
        ref={field}
        type="file"
        accept="image/png,image/jpeg,image/webp,application/pdf,.pdf"
        hidden
        data-testid="underlay-file"
        aria-label={t('underlay.add')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {pdf && (
        <Suspense fallback={null}>
          <PdfPages
            file={pdf}
            close={() => setPdf(null)}
            onTake={async (picture, page) => {
              if (await lay(pdf, () => Promise.resolve(picture), t('pdf.named', { name: pdf.name.slice(0, 180), page }))) setPdf(null);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function Laid({ record }: { readonly record: Underlay }) {
  const t = useT();
  const { doc } = useSession();
  const shown = !useView((state) => state.hiddenUnderlays.has(record.id));
  const placing = useView((state) => state.placing);
  const draft = useSource(underlayDraft);
  const name = record.name || t('underlay.unnamed');
  const [asking, setAsking] = useState(false);
  const study = uuidOf(doc.all('study')[0]?.id ?? '');
  const keep = () => keepUnderlay(doc, record);
  const remove = () => {
    doc.edit('underlay.remove', [{ op: 'remove', id: record.id }]);
    view.set({ placing: false });
  };
  return (
    <>
      <p className="sign-row" data-off={!shown || undefined}>
        <span title={name}>{name}</span>
        <input
          type="range"
          className="strength"
          min={5}
          max={100}
          step={5}
          value={Math.round((draft?.opacity ?? record.opacity) * 100)}
          aria-label={t('underlay.opacity')}
          style={{ '--at': `${(draft?.opacity ?? record.opacity) * 100}%` } as CSSProperties}
          onChange={(event) => underlayDraft.set({ ...underlayDraft.get(), opacity: Number(event.target.value) / 100 })}
          onPointerUp={keep}
          onKeyUp={keep}
          onBlur={keep}
        />
        <IconButton
          small
          label={t(shown ? 'layers.hide' : 'layers.show', { name })}
          pressed={shown}
          onClick={() => {
            view.hideUnderlay(record.id, shown);
            view.set({ placing: false });
          }}
        >
          {shown ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
        </IconButton>
      </p>
      <div className="illus-acts">
        <button
          type="button"
          className={`button small${placing ? ' primary' : ''}`}
          aria-pressed={placing}
          onClick={() => {
            view.hideUnderlay(record.id, false);
            view.set({ placing: !placing });
          }}
        >
          <Move size={14} aria-hidden="true" />
          {t(placing ? 'underlay.done' : 'underlay.place')}
        </button>
        <button type="button" className="button small" onClick={remove}>
          {t('underlay.remove')}
        </button>
        <button type="button" className="button small danger" onClick={() => setAsking(true)}>
          <Trash2 size={14} aria-hidden="true" />
          {t('photo.erase')}
        </button>
      </div>
      {asking && <EraseDialog what="photo" close={() => setAsking(false)} erase={() => erasePicture(study, record.picture).then(remove)} />}
      {placing && <p className="fine">{t('underlay.hint')}</p>}
    </>
  );
}
