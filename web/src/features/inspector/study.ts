import { useAll } from '../../doc/react';

/** The UUID of the study open in this tab, as HTTP addresses write it. */
export function useStudyUuid(): string | null {
  const study = useAll('study')[0];
  return study ? study.id.slice(study.id.indexOf(':') + 1) : null;
}
