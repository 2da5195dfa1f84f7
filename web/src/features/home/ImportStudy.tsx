import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp, X } from 'lucide-react';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { FileRefused, faultWords, fixWords, importStudy } from './importing';

/** Takes a study file in as a new study. What is wrong with it is said with its place and the remedy; nothing is taken in part. */
export function ImportStudy() {
  const t = useT();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const take = useMutation({
    mutationFn: importStudy,
    onSuccess: ({ id, name, records, versions, words, pictures, erased }) => {
      void queries.invalidateQueries({ queryKey: ['studies'] });
      const more = [
        words || pictures ? t('home.import.enclosed', { words: words ?? 0, pictures: pictures ?? 0 }) : '',
        erased ? t('home.import.erased', { n: erased }) : '',
        versions ? t('home.import.versions', { n: versions }) : '',
      ];
      toast([t('home.import.done', { name, n: records }), ...more].filter(Boolean).join(' '));
      go(`/s/${id}`);
    },
  });
  return (
    <>
      <button type="button" className="button" disabled={take.isPending} onClick={() => field.current?.click()}>
        <FileUp size={16} aria-hidden="true" />
        {t(take.isPending ? 'home.import.busy' : 'home.import')}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,.zip,application/json,application/zip"
        aria-label={t('home.import')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take.mutate(file);
        }}
      />
      {take.isError && <Refused error={take.error} name={take.variables.name} close={() => take.reset()} />}
    </>
  );
}

function Refused({ error, name, close }: { readonly error: Error; readonly name: string; readonly close: () => void }) {
  const t = useT();
  const language = useLanguage();
  const whole = new Intl.NumberFormat(language);
  const [faults, count] = error instanceof FileRefused ? [error.faults, error.count] : [[], 0];
  return (
    <section className="import-fault" role="alert" aria-label={t('home.import.refused', { name })}>
      <header>
        <h2>{t('home.import.refused', { name })}</h2>
        <IconButton small label={t('app.close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p>{t(faults.length > 0 ? 'home.import.nothing' : 'home.import.unreachable')}</p>
      {faults.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <ol tabIndex={0}>
          {faults.slice(0, 20).map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.problem}`}>
              {fault.line > 0 && (
                <span className="import-place">
                  {t('home.import.place', { line: whole.format(fault.line), column: whole.format(fault.column) })}
                </span>
              )}
              <strong>{faultWords(fault, t)}</strong>
              <span>{fixWords(fault, t)}</span>
              {fault.record && <code>{fault.record}</code>}
            </li>
          ))}
        </ol>
      )}
      {count > 20 && <p>{t('home.import.more', { n: count - 20 })}</p>}
    </section>
  );
}
