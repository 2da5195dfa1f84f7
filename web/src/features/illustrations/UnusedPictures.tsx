import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import { EraseDialog } from './EraseDialog';
import { erasePicture, pictureAddress, unusedPictures } from './http';
import './unused.css';

/** Pictures that were replaced or taken off, or never put anywhere: kept on the server until somebody erases them here. */
export function UnusedPictures({ study }: { readonly study: string }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const key = ['pictures', study, 'unused'];
  const read = useQuery({ queryKey: key, queryFn: () => unusedPictures(study), staleTime: 0 });
  const [asking, setAsking] = useState<string | null>(null);
  const sent = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (!read.data?.length) return null;
  return (
    <section className="people" aria-labelledby="unused-title">
      <h2 id="unused-title">{t('photo.unused')}</h2>
      <p className="fine-print">{t('photo.unusedLead')}</p>
      <ul className="unused-pictures">
        {read.data.map((each) => {
          const when = t('photo.sentOn', { when: asDays(sent.format(new Date(each.sent)), language) });
          return (
            <li key={each.id}>
              <img src={pictureAddress(study, each.id)} alt={when} loading="lazy" />
              <span>{when}</span>
              <button type="button" className="button small danger" onClick={() => setAsking(each.id)}>
                <Trash2 size={14} aria-hidden="true" />
                {t('photo.erase')}
              </button>
            </li>
          );
        })}
      </ul>
      {asking && (
        <EraseDialog
          what="photo"
          close={() => setAsking(null)}
          erase={async () => {
            await erasePicture(study, asking);
            await queries.invalidateQueries({ queryKey: key });
          }}
        />
      )}
    </section>
  );
}
