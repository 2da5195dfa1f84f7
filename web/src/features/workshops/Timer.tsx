import { useEffect, useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { clockText, secondsLeft } from './model';

const beat = 250;

/** Seconds left by the server's clock, now and as they pass; null without a timer. */
export function useSecondsLeft(workshop: Workshop): number | null {
  const session = useSession();
  const [, tick] = useState(0);
  const runs = workshop.timerAt !== '';
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => tick((count) => count + 1), beat);
    return () => clearInterval(timer);
  }, [runs]);
  return secondsLeft(workshop, session.now());
}

/** The time left of the point people are at. It is read out only when it is over: a clock that speaks each second drowns everything else. */
export function Timer({ workshop }: { readonly workshop: Workshop }) {
  const t = useT();
  const left = useSecondsLeft(workshop);
  if (left === null) return null;
  const state = workshop.timerAt === '' ? 'paused' : left <= 0 ? 'over' : left <= 60 ? 'soon' : 'runs';
  return (
    <span className="workshop-timer" data-state={state}>
      <span role="timer" aria-label={t('workshop.timeLeft')}>
        {clockText(left)}
      </span>
      <span className="visually-hidden" role="status">
        {state === 'over' ? t('workshop.timeOver') : ''}
      </span>
    </span>
  );
}
