import { useQuery } from '@tanstack/react-query';
import { Download, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { ApiError, api } from '../../app/api';
import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { SheetDialog } from '../../ui/SheetDialog';
import { saveFile } from '../../ui/saveText';
import { sizeText } from '../../ui/sizeText';
import { type StudyAsFile, studyAsFile, tooLarge } from './studyFile';
import './exportStudy.css';

const forms = ['alone', 'enclosed'] as const;

/** The study as a file: its records alone, or with what people said and the pictures (L6), which is said before it is taken. */
export function ExportStudyDialog({ study, onClose }: { readonly study: string; readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const session = useSession();
  const saved = useSource(session.saved);
  const [form, setForm] = useState<(typeof forms)[number]>('alone');
  const { data: inside, error } = useQuery({
    queryKey: ['bundle', study],
    queryFn: () => api<Wire<'SendBundleResponse'>>(`/studies/${study}/bundle/content`),
    staleTime: 0,
    gcTime: 0,
  });
  const refused = error instanceof ApiError && error.rule === 'S64.11';
  const waits = form === 'enclosed' && (saved.state === 'saving' || saved.state === 'offline');
  // The file that would not be read back, until it is taken nevertheless.
  const [large, setLarge] = useState<StudyAsFile | null>(null);
  const take = () => {
    const file = large ?? studyAsFile(session.doc);
    if (!large && tooLarge(file)) setLarge(file);
    else saveFile(file.name, file.bytes);
  };
  const says = inside
    ? [
        t('exportStudy.words', { n: inside.words }),
        t('exportStudy.interviews', { n: inside.interviews }),
        t('exportStudy.observations', { n: inside.observations }),
        t('exportStudy.pictures', { n: inside.pictures, size: sizeText(inside.bytes, language) }),
        ...(inside.erased > 0 ? [t('exportStudy.erased', { n: inside.erased })] : []),
      ]
    : [];
  return (
    <SheetDialog title={t('exportStudy.title')} onClose={onClose}>
      <fieldset className="export-forms">
        <legend className="visually-hidden">{t('exportStudy.title')}</legend>
        {forms.map((each) => (
          <label key={each} data-chosen={form === each || undefined}>
            <input
              type="radio"
              name="form"
              checked={form === each}
              onChange={() => {
                setForm(each);
                setLarge(null);
              }}
            />
            <span>
              <b>{t(`exportStudy.${each}`)}</b>
              <small>{t(`exportStudy.${each}.what`)}</small>
              {each === 'enclosed' && inside && (
                <ul className="export-inside">
                  {says.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {form === 'enclosed' && (
        <p className="export-personal">
          <ShieldAlert size={16} aria-hidden="true" />
          <span>{t('exportStudy.personal')}</span>
        </p>
      )}
      {error && <p className="plain-fault">{refused ? t('rules.S64.11') : t('home.import.unreachable')}</p>}
      {large && (
        <p className="export-personal" role="alert">
          <ShieldAlert size={16} aria-hidden="true" />
          <span>{t('exportStudy.large', { records: large.records, size: sizeText(large.bytes.size, language) })}</span>
        </p>
      )}
      <p className="fine-print">{t(waits ? 'exportStudy.waits' : 'exportStudy.left')}</p>
      <div className="export-do">
        {form === 'alone' || waits || refused ? (
          <button type="button" className="button primary" disabled={form === 'enclosed'} onClick={take}>
            <Download size={16} aria-hidden="true" />
            {t(large ? 'exportStudy.anyway' : 'exportStudy.do')}
          </button>
        ) : (
          <a className="button primary" href={`/api/studies/${study}/bundle`} download>
            <Download size={16} aria-hidden="true" />
            {t('exportStudy.do')}
          </a>
        )}
      </div>
    </SheetDialog>
  );
}
