import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Touchpoint } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { type GoalPart, markGoal } from './edits';

const parts: readonly GoalPart[] = ['none', 'start', 'reached'];

/** What coming to this touchpoint says of the goal of the map. */
export function GoalField({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useT();
  const { doc } = useSession();
  return (
    <PlainField label={t('goal.field')}>
      {(control) => (
        <select
          {...control}
          value={touchpoint.goal ?? 'none'}
          onChange={(event) => markGoal(doc, touchpoint.id, event.target.value as GoalPart)}
        >
          {parts.map((part) => (
            <option key={part} value={part}>
              {t(`goal.part.${part}`)}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}
