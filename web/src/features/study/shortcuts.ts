import { useEffect } from 'react';
import type { StudySession } from '../../doc/contract';
import { useSession } from '../../doc/react';
import { type Answers, actionOf } from '../../keys/table';
import { dismissOffers } from '../../ui/toasts';
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

type Answer = (session: StudySession) => boolean;

const done = (act: () => void): boolean => {
  act();
  return true;
};

/** What works on every page of a study. */
export const studyAnswers: Answers<'study', Answer> = {
  palette: () => done(() => view.set({ dialog: view.get().dialog === 'palette' ? null : 'palette' })),
  undo: ({ doc }) =>
    done(() => {
      dismissOffers();
      doc.undo();
    }),
  redo: ({ doc }) => done(() => doc.redo()),
  help: () => view.get().presenting === null && done(() => view.set({ dialog: 'keys' })),
};

const pageAnswers: Answers<'page', () => boolean> = {
  panel: () => done(() => view.set({ leftOpen: !view.get().leftOpen })),
  // Not consumed: the map's own Escape clears the selection.
  leave: () => {
    view.set({ tool: 'select', cell: null });
    return false;
  },
};

function pressed(event: KeyboardEvent, session: StudySession): boolean {
  const action = actionOf('study', event);
  if (action === 'palette') return studyAnswers.palette(session);
  if (typing(event.target) || view.get().dialog) return false;
  if (action) return studyAnswers[action](session);
  if (event.ctrlKey || event.metaKey || event.altKey || view.get().presenting !== null) return false;
  if (view.get().tool === 'path') return drawing(event, session);
  const own = actionOf('page', event);
  return own !== null && pageAnswers[own]();
}

function drawing(event: KeyboardEvent, session: StudySession): boolean {
  const { path } = view.get();
  const onCard = event.target instanceof Element && event.target.closest('.map-card');
  // Enter on a card adds it to the path: only elsewhere does it end the drawing.
  const enters = event.key === 'Enter' && (onCard || event.target instanceof HTMLButtonElement);
  const answers: Answers<'drawing', () => boolean> = {
    back: () => path !== null && done(() => removeLastStep(session.doc, path)),
    end: () => !enters && done(() => view.endDrawing()),
  };
  const action = actionOf('drawing', event);
  return action !== null && answers[action]();
}
