import { useState } from 'react';
import type { StudyDoc } from '../../doc/contract';
import { file } from './folders';

const type = 'application/x-parcours-path';

/** A row of a path that can be dragged. */
export const dragOf = (path: string) => ({
  draggable: true,
  onDragStart: (event: React.DragEvent) => {
    event.dataTransfer.setData(type, path);
    event.dataTransfer.effectAllowed = 'move';
  },
});

/** A place that paths are dropped on: a folder, or (null) none. Which path it is, is told at the drop only. */
export function useDropOf(doc: StudyDoc, folder: string | null) {
  const [over, setOver] = useState(false);
  const carries = (event: React.DragEvent) => event.dataTransfer.types.includes(type);
  return {
    'data-drop': over || undefined,
    onDragOver: (event: React.DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: React.DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node)) setOver(false);
    },
    onDrop: (event: React.DragEvent) => {
      setOver(false);
      const path = doc.get('path', event.dataTransfer.getData(type));
      if (!path || doc.get('layer', path.layer)?.locked) return;
      event.preventDefault();
      file(doc, path, folder);
    },
  };
}
