import { lazy, Suspense, useState } from 'react';
import { api } from '../../app/api';
import { useSession } from '../../doc/react';
import { removeSaying } from './edits';
import type { Going } from './RemovalDialog';

const RemovalDialog = lazy(() => import('./RemovalDialog').then((module) => ({ default: module.RemovalDialog })));

/** Deletes a map or a journey; first asks what becomes of the words and pictures that only it shows, where there are some. */
export function useRemoval(study: string, id: string, name: string) {
  const { doc } = useSession();
  const [going, setGoing] = useState<Going | null>(null);
  const run = async () => {
    // Without an answer it is deleted as it can be undone: nothing is erased.
    const told = await api<Going>(`/studies/${study}/records/${id}/enclosures`).catch(() => null);
    if (told && told.words + told.interviews + told.pictures > 0) setGoing(told);
    else removeSaying(doc, id);
  };
  return {
    run: () => void run(),
    dialog: going && (
      <Suspense fallback={null}>
        <RemovalDialog
          study={study}
          id={id}
          name={name}
          going={going}
          remove={() => removeSaying(doc, id)}
          onClose={() => setGoing(null)}
        />
      </Suspense>
    ),
  };
}
