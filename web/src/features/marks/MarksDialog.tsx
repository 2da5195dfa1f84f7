import { useState } from 'react';
import type { StudyDoc } from '../../doc/contract';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Mark } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { goToPlace } from '../check/place';
import { MarkItem } from './MarkItem';
import { markIcons, markKinds, markStatuses } from './words';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './marks.css';

interface Placed {
  readonly mark: Mark;
  /** The card or path to go to. */
  readonly place: string;
  readonly about: string;
}

/** Every mark of the map: irritants, blockages, loops, delights and weak signals, each one click from its place. */
export function MarksDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const [kind, setKind] = useState<Mark['kind'] | null>(null);
  const all = useAll('mark').flatMap((mark) => placed(doc, mark, map) ?? []);
  const shown = all.filter((each) => kind === null || each.mark.kind === kind);
  const go = (place: string) => {
    onClose();
    goToPlace(place);
  };
  return (
    <SheetDialog title={t('marks.title')} className="marks-sheet" onClose={onClose}>
      <fieldset className="marks-filter" aria-label={t('marks.kind')}>
        {markKinds.map((each) => {
          const Icon = markIcons[each];
          return (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each === kind ? null : each)}>
              <Icon size={14} aria-hidden="true" />
              {t(`marks.kind.${each}`)} <b>{all.filter((one) => one.mark.kind === each).length}</b>
            </button>
          );
        })}
      </fieldset>
      {shown.length === 0 && <p className="fine-print">{t(all.length === 0 ? 'marks.none' : 'marks.noneLeft')}</p>}
      <div className="inspector marks">
        {markStatuses.map((status) => {
          const list = shown.filter((each) => each.mark.status === status);
          return (
            list.length > 0 && (
              <section key={status} aria-label={t(`marks.status.${status}`)}>
                <h3>
                  {t(`marks.status.${status}`)} · {list.length}
                </h3>
                <ul className="mark-list">
                  {list.map(({ mark, place, about }) => (
                    <MarkItem key={mark.id} mark={mark} about={about} go={() => go(place)} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </SheetDialog>
  );
}

/** Where a mark stands on this map; null when it stands on another. */
function placed(doc: StudyDoc, mark: Mark, map: string): Placed | null {
  const card = doc.get('touchpoint', mark.subject);
  if (card) return doc.get('stage', card.stage)?.map === map ? { mark, place: card.id, about: card.name } : null;
  const step = doc.get('step', mark.subject);
  const path = doc.get('path', step?.path ?? mark.subject);
  if (path?.map !== map) return null;
  const to = doc.get('touchpoint', step?.touchpoint)?.name;
  return { mark, place: path.id, about: [path.name, to].filter(Boolean).join(' → ') };
}
