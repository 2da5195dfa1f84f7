import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../app/api';
import { useLanguage, useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { focusOnMount } from '../../ui/focus';

export function NewStudy({ onCancel }: { readonly onCancel?: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => post<Wire<'CreateStudyResponse'>>('/studies', { name: name.trim(), language }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['studies'] });
      go(`/s/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) create.mutate();
  };
  return (
    <form className="home-new" onSubmit={submit}>
      <label className="field">
        {t('home.name')}
        <input
          ref={onCancel ? focusOnMount : undefined}
          value={name}
          maxLength={200}
          required
          placeholder={t('home.nameHint')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={create.isPending || !name.trim()}>
        {t('home.create')}
      </button>
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
      )}
      {create.isError && (
        <p role="alert" className="home-fault">
          {t('home.notCreated')}
        </p>
      )}
    </form>
  );
}
