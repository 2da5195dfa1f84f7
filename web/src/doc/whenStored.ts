import type { LiveSession } from './session';

/** Resolves once all that this tab changed before is stored: only then the server knows of what was just made. */
export const whenStored = ({ saved }: LiveSession): Promise<void> =>
  new Promise((done) => {
    let off = () => {};
    const look = () => {
      const { state } = saved.get();
      if (state === 'saving' || state === 'offline') return;
      off();
      done();
    };
    off = saved.subscribe(look);
    look();
  });
