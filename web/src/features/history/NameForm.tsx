import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { sameMap } from '../../app/sameMap';
import { newId } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { focusOnMount } from '../../ui/focus';
import { begin } from './http';
import { looked } from './state';

interface Props {
  readonly study: string;
  readonly kind: 'name' | 'alternative';
  readonly revision: number;
}

/** A name for a revision, or for the alternative that begins from it. */
export function NameForm({ study, kind, revision }: Props) {
  const t = useT();
  const { doc } = useSession();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const close = () => looked.set({ form: null });
  const branch = useMutation({
    mutationFn: () => begin(study, name.trim(), revision),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['studies'] });
      looked.reset();
      go(sameMap(id));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    if (kind === 'alternative') {
      branch.mutate();
      return;
    }
    doc.edit('version.name', [{ op: 'put', record: { id: newId('version'), name: name.trim(), revision, note: note.trim() } }]);
    close();
  };
  return (
    <form className="history-form" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <label className="field">
        {t(kind === 'name' ? 'history.name' : 'history.alternative.name')}
        <input ref={focusOnMount} value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
      </label>
      {kind === 'name' && (
        <label className="field">
          {t('history.note')}
          <textarea rows={2} value={note} maxLength={8000} onChange={(event) => setNote(event.target.value)} />
        </label>
      )}
      {kind === 'alternative' && <p className="fine-print">{t('history.alternative.what')}</p>}
      {branch.isError && <p role="alert">{branch.error.message}</p>}
      <div className="history-form-end">
        <button type="button" className="button small" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button small primary" disabled={!name.trim() || branch.isPending}>
          {t(kind === 'name' ? 'history.nameGo' : 'history.alternative.go')}
        </button>
      </div>
    </form>
  );
}
