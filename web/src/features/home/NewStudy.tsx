import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../app/api';
import { useLanguage, useT } from '../../i18n';
import { knownWords } from '../../i18n/clientWords';
import type { Wire } from '../../types/schemas';
import { focusOnMount } from '../../ui/focus';

export function NewStudy({ onCancel }: { readonly onCancel?: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const words = useId();
  const [name, setName] = useState('');
  const [about, setAbout] = useState({ brand: '', sector: '', clientWord: '' });
  const create = useMutation({
    mutationFn: () => post<Wire<'CreateStudyResponse'>>('/studies', { name: name.trim(), language, ...about }),
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
      <fieldset className="home-about">
        <legend className="visually-hidden">{t('home.about')}</legend>
        {(['brand', 'sector', 'clientWord'] as const).map((property) => (
          <label key={property} className="field">
            {t(`atlas.study.${property}`)}
            <input
              value={about[property]}
              maxLength={property === 'clientWord' ? 40 : 200}
              list={property === 'clientWord' ? words : undefined}
              placeholder={property === 'clientWord' ? t('home.wordHint') : undefined}
              onChange={(event) => setAbout({ ...about, [property]: event.target.value })}
            />
          </label>
        ))}
        <datalist id={words}>
          {knownWords(language).map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
        <p className="fine-print">{t('home.about')}</p>
      </fieldset>
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
