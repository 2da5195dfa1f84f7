import { useT } from '../../i18n';
import type { Stakeholder } from '../../types/wire';
import { linesOf } from './layout';
import { RoleIcon, sideOf } from './RoleIcon';
import { roleText } from './words';

interface Props {
  readonly person: Stakeholder;
  readonly at: { readonly x: number; readonly y: number };
  readonly dragged: boolean;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: React.KeyboardEvent) => void;
  readonly onPointer: (event: React.PointerEvent) => void;
}

/** Somebody on their ring: the icon of their role, their name and role under it. */
export function PersonMark({ person, at, dragged, tabStop, onFocus, onKey, onPointer }: Props) {
  const t = useT();
  const role = roleText(person.role, t);
  const lines = linesOf(person.name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className="person-mark"
      role="button"
      tabIndex={tabStop ? 0 : -1}
      data-person={person.id}
      data-side={sideOf(person.role)}
      data-dragged={dragged || undefined}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onFocus={onFocus}
      onKeyDown={onKey}
      onPointerDown={onPointer}
    >
      <title>{t('people.mark', { name: person.name, role, ring: t(`people.ring.${person.ring}`) })}</title>
      <circle className="person-ground" r={19} />
      <RoleIcon role={person.role} size={18} x={-9} y={-9} />
      {lines.map((line, i) => (
        <text key={line} className="person-name" y={36 + 15 * i}>
          {line}
        </text>
      ))}
      <text className="person-role" y={36 + 15 * lines.length}>
        {role}
      </text>
    </g>
  );
}
