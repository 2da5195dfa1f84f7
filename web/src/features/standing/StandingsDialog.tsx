import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { goToPlace } from '../check/place';
import { view } from '../study/view';
import { judge, type Status, statuses } from './edits';
import { type Asked, askedOn, countsOf } from './model';
import { StandingMark } from './StandingMark';
import '../inspector/controls.css';
import '../paths/dialog.css';
import './standing.css';

/** What of the map is still to check, with how far one is; each item one press from being judged, and one from its place. */
export function StandingsDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const { doc } = useSession();
  useAll('standing');
  useAll('touchpoint');
  const asked = askedOn(doc, map);
  const counts = countsOf(asked);
  const [shown, setShown] = useState<Status>(counts.toCheck > 0 || counts.contradicted === 0 ? 'toCheck' : 'contradicted');
  const list = asked.filter((each) => each.standing.status === shown);
  const done = asked.length - counts.toCheck;
  return (
    <SheetDialog className="standings-sheet" title={t('standing.title')} onClose={onClose}>
      {asked.length === 0 ? (
        <p className="fine-print">{t('standing.none')}</p>
      ) : (
        <>
          <div className="standing-progress">
            <span role="status">{t('standing.progress', { confirmed: counts.confirmed, n: asked.length })}</span>
            <progress value={done} max={asked.length} aria-label={t('standing.done', { done, n: asked.length })} />
          </div>
          <fieldset className="standing-choice" aria-label={t('standing.filter')}>
            {statuses.map((status) => (
              <button key={status} type="button" aria-pressed={status === shown} data-status={status} onClick={() => setShown(status)}>
                <StandingMark status={status} size={15} />
                {t(`standing.${status}`)} <b>{counts[status]}</b>
              </button>
            ))}
          </fieldset>
          {list.length === 0 && <p className="fine-print">{t(`standing.nothing.${shown}`)}</p>}
          <ul className="standing-list">
            {list.map((each) => (
              <Item
                key={each.standing.id}
                asked={each}
                go={() => {
                  onClose();
                  goToPlace(each.place);
                }}
              />
            ))}
          </ul>
        </>
      )}
      <div className="sheet-end">
        <Button className="button" onPress={() => view.set({ dialog: 'sources' })}>
          <FileText size={15} aria-hidden="true" />
          {t('sources.title')}
        </Button>
        {shown === 'toCheck' && list.length > 1 && (
          <Button
            className="button"
            onPress={() =>
              judge(
                doc,
                list.map((each) => each.standing.subject),
                'confirmed',
              )
            }
          >
            {t('standing.confirmAll', { n: list.length })}
          </Button>
        )}
        <Button className="button primary" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </SheetDialog>
  );
}

function Item({ asked: { standing, kind, name }, go }: { readonly asked: Asked; readonly go: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const source = doc.get('source', standing.source)?.name;
  const about = [t(`history.kind.${kind}`), source, standing.by, standing.note].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className="standing-go" onClick={go}>
        <b>{name}</b>
        <small>{about}</small>
      </button>
      <span className="standing-acts">
        {statuses
          .filter((status) => status !== standing.status)
          .map((status) => (
            <button
              key={status}
              type="button"
              className="icon-button"
              aria-label={t('standing.judge', { name, status: t(`standing.${status}`) })}
              title={t(`standing.${status}`)}
              onClick={() => judge(doc, [standing.subject], status)}
            >
              <StandingMark status={status} size={17} />
            </button>
          ))}
      </span>
    </li>
  );
}
