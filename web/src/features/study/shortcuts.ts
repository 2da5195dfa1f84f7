import { useEffect } from 'react';
import type { StudySession } from '../../doc/contract';
import { useSession } from '../../doc/react';
import { removeLastStep } from './edits';
import { view } from './view';

/** True when keys are text in a field. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  (target as HTMLInputElement).type !== 'range';

/** Keys that work anywhere on the study's page. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (pressed(event, session)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    // Before the map's own keys: while a path is drawn, Escape and Backspace speak of the path.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [session]);
}

function pressed(event: KeyboardEvent, session: StudySession): boolean {
  const key = event.key.toLowerCase();
  const command = event.ctrlKey || event.metaKey;
  if (command && key === 'k') {
    view.set({ dialog: view.get().dialog === 'palette' ? null : 'palette' });
    return true;
  }
  if (typing(event.target) || view.get().dialog) return false;
  if (command && key === 'z') {
    if (event.shiftKey) session.doc.redo();
    else session.doc.undo();
    return true;
  }
  if (command && key === 'y') {
    session.doc.redo();
    return true;
  }
  if (command || event.altKey || view.get().presenting !== null) return false;
  if (view.get().tool === 'path') return drawing(event, session);
  // Not consumed: the map's own Escape clears the selection.
  if (event.key === 'Escape') view.set({ tool: 'select', cell: null });
  if (key === 'l') {
    view.set({ leftOpen: !view.get().leftOpen });
    return true;
  }
  return false;
}

function drawing(event: KeyboardEvent, session: StudySession): boolean {
  const { path } = view.get();
  const onCard = event.target instanceof Element && event.target.closest('.map-card');
  if (event.key === 'Backspace' && path) removeLastStep(session.doc, path);
  // Enter on a card adds it to the path: only elsewhere does it end the drawing.
  else if (event.key === 'Escape' || (event.key === 'Enter' && !onCard && !(event.target instanceof HTMLButtonElement))) view.endDrawing();
  else return false;
  return true;
}
