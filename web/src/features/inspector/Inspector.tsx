import { useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import { CommentSection } from '../comments/CommentSection';
import { SpanPanel } from '../illustrations/SpanPanel';
import { NotePanel } from '../notes/NotePanel';
import { PathPanel } from './PathPanel';
import { StagePanel } from './StagePanel';
import { TouchpointPanel } from './TouchpointPanel';
import './controls.css';
import './inspector.css';

/** The right panel: what is selected, all that is known of it, and what can be done next. */
export function Inspector({ id }: { readonly id: string }) {
  const t = useT();
  const touchpoint = useRecord('touchpoint', id.startsWith('touchpoint:') ? id : null);
  const path = useRecord('path', id.startsWith('path:') ? id : null);
  const note = useRecord('note', id.startsWith('note:') ? id : null);
  const span = useRecord('span', id.startsWith('span:') ? id : null);
  const stage = useRecord('stage', id.startsWith('stage:') ? id : null);
  return (
    <div className="inspector" data-testid="inspector" data-id={id}>
      {touchpoint && <TouchpointPanel key={id} touchpoint={touchpoint} />}
      {path && <PathPanel key={id} path={path} />}
      {note && <NotePanel key={id} note={note} />}
      {span && <SpanPanel key={id} span={span} />}
      {stage && <StagePanel key={id} stage={stage} />}
      {(touchpoint || path || stage || note) && <CommentSection key={`${id} comments`} subject={id} />}
      {!touchpoint && !path && !stage && !note && !span && <p className="fine">{t('inspector.gone')}</p>}
    </div>
  );
}
