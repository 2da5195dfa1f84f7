import { History } from 'lucide-react';
import { usePart, useSession, useSource } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import { dates } from '../../i18n/formatters';
import { CommentsCount } from '../comments/CommentsCount';
import { useView, view } from './view';

/** History and what the signs mean. */
export function BottomBar() {
  const { t, language } = useTexts();
  const session = useSession();
  const { revision, last } = useSource(session.history);
  const drawing = useView((state) => state.tool === 'path');
  const name = usePart(session.guests, (guests) => guests.find((guest) => guest.client === last?.by)?.name ?? '');
  const own = last?.by === (session as LiveSession).client;
  const by = own ? t('study.you') : name;
  const when = last ? asDays(dates(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(last.at)), language) : '';
  return (
    <footer className="study-foot">
      <History size={15} aria-hidden="true" />
      <strong>{t('study.revision', { revision })}</strong>
      {/* What the server did for somebody (an import, a reveal) has no name to tell. */}
      {last && <span>{by ? t('study.lastChange', { by, when }) : t('study.lastChangeAt', { when })}</span>}
      <span className="grow" />
      {!drawing && <CommentsCount />}
      {drawing ? (
        <span className="study-hint">{t('paths.drawingKeys')}</span>
      ) : (
        <>
          <span className="foot-legend">
            <i className="legend-moment" aria-hidden="true" /> {t('map.moment')}
          </span>
          <span className="study-keys">
            <kbd>Ctrl K</kbd> {t('study.commands')}
          </span>
          <button type="button" className="study-keys foot-button" onClick={() => view.set({ dialog: 'keys' })}>
            <kbd>?</kbd> {t('keys.short')}
          </button>
        </>
      )}
    </footer>
  );
}
