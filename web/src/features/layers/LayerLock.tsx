import { Lock, LockOpen } from 'lucide-react';
import { useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { lockAlone } from '../study/edits';

/** The lock of the path's layer; a path that is in none gets a layer of its own when it is locked. */
export function LayerLock({ path }: { readonly path: JourneyPath }) {
  const t = useT();
  const { doc } = useSession();
  const layer = useRecord('layer', path.layer);
  const locked = layer?.locked ?? false;
  const toggle = () => {
    if (layer) doc.edit('layer.lock', [{ op: 'patch', id: layer.id, set: { locked: !locked } }]);
    else lockAlone(doc, path);
  };
  const label = t(locked ? 'layers.unlock' : 'layers.lock', { name: layer?.name ?? path.name });
  return (
    <IconButton small className="layer-quiet" label={label} pressed={locked} onClick={toggle}>
      {locked ? <Lock size={14} aria-hidden="true" /> : <LockOpen size={14} aria-hidden="true" />}
    </IconButton>
  );
}
