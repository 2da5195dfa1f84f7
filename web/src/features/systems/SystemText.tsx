import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { InfoSystem } from '../../types/wire';
import { EditableText } from '../inspector/EditableText';

const labels = { name: 'study.nameOf', description: 'atlas.about', constraints: 'systems.constraintsOf' } as const;

/** A text of an information system, edited in place: on its page and in the sheet of a touchpoint it serves. */
export function SystemText({ system, field }: { readonly system: InfoSystem; readonly field: keyof typeof labels }) {
  const t = useT();
  const { doc } = useSession();
  const isName = field === 'name';
  return (
    <EditableText
      id={system.id}
      field={field}
      label={t(labels[field], { name: system.name })}
      value={system[field]}
      placeholder={isName ? undefined : t(`systems.${field}Hint`)}
      required={isName}
      multiline={!isName}
      commit={(text) => doc.edit(isName ? 'system.rename' : 'system.describe', [{ op: 'patch', id: system.id, set: { [field]: text } }])}
    />
  );
}
