import { CloudAlert, CloudCheck, CloudUpload, Lock, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Saved } from '../../doc/contract';
import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';

const icons = { saved: CloudCheck, saving: CloudUpload, offline: CloudAlert, readOnly: Lock, outdated: RefreshCw };

/** [L24] The truth about the user's work: saved only when nothing waits. */
export function SavedState() {
  const t = useT();
  const saved = useSource(useSession().saved);
  const seconds = useSecondsSince(saved);
  const Icon = icons[saved.state];
  const waiting = 'waiting' in saved ? saved.waiting : 0;
  return (
    <span className="saved" data-state={saved.state} role="status">
      <Icon size={16} aria-hidden="true" />
      {t(keyOf(saved.state, waiting), { waiting })}
      {waiting > 0 && seconds >= 2 && <span> · {t('study.saved.since', { seconds })}</span>}
      {saved.state === 'outdated' && (
        <button type="button" className="button small" onClick={() => location.reload()}>
          {t('study.reload')}
        </button>
      )}
    </span>
  );
}

const keyOf = (state: Saved['state'], waiting: number): string => {
  if (waiting === 0 && state === 'saving') return 'study.saved.connecting';
  return waiting === 0 && state === 'offline' ? 'study.saved.reconnecting' : `study.saved.${state}`;
};

function useSecondsSince(saved: Saved): number {
  const since = 'since' in saved && saved.waiting > 0 ? saved.since : null;
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? 0 : Math.max(0, Math.round((now - since) / 1000));
}
