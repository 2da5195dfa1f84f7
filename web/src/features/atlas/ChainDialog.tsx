import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Journey } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { PlainField } from '../inspector/PlainField';
import { set } from './edits';
import { candidates } from './model';

/** The journey's place: the one it is a part of, the one it follows. */
export function ChainDialog({ journey, onClose }: { readonly journey: Journey; readonly onClose: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('journey');
  const now = useRecord('journey', journey.id) ?? journey;
  const choice = (property: 'parent' | 'after') => (
    <PlainField label={t(`atlas.${property}`)}>
      {(control) => (
        <select
          {...control}
          value={now[property] ?? ''}
          onChange={(event) => set(doc, 'journey', journey.id, { [property]: event.target.value || null })}
        >
          <option value="">{t(`atlas.no.${property}`)}</option>
          {candidates(all, journey.id, property).map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
  return (
    <SheetDialog title={t('atlas.placeOf', { name: now.name })} onClose={onClose}>
      <div className="sheet-fields">
        {choice('parent')}
        {choice('after')}
      </div>
    </SheetDialog>
  );
}
