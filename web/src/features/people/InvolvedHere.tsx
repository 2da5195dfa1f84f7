import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Part, Stakeholder } from '../../types/wire';
import { AddNamed } from '../../ui/AddNamed';
import { involve, parts, togglePart } from './edits';
import { RoleIcon } from './RoleIcon';
import { roleText } from './words';
import './people.css';

/** Who acts, decides or influences at a touchpoint. */
export function InvolvedHere({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const { doc } = useSession();
  const people = useAll('stakeholder');
  const all = useAll('involvement');
  const here = useMemo(() => {
    const played = Map.groupBy(
      all.filter((each) => each.touchpoint === touchpoint),
      (each) => each.stakeholder,
    );
    return people.flatMap((person) => {
      const own = played.get(person.id);
      return own ? [{ person, own: own.map((each) => each.part) }] : [];
    });
  }, [people, all, touchpoint]);
  return (
    <section className="inspector-section" aria-label={t('people.here')}>
      <h3>{t('people.here')}</h3>
      {here.length === 0 && <p className="fine">{t('people.hereNone')}</p>}
      {here.length > 0 && (
        <ul className="involved">
          {here.map(({ person, own }) => (
            <OnePerson key={person.id} person={person} touchpoint={touchpoint} own={own} />
          ))}
        </ul>
      )}
      <AddNamed
        className="involve"
        label={t('people.involve')}
        button={t('systems.addButton')}
        known={people.filter((person) => !here.some((each) => each.person.id === person.id))}
        add={(name) => involve(doc, touchpoint, name, 'acts')}
      />
    </section>
  );
}

interface OneProps {
  readonly person: Stakeholder;
  readonly touchpoint: string;
  readonly own: readonly Part[];
}

function OnePerson({ person, touchpoint, own }: OneProps) {
  const t = useT();
  const { doc } = useSession();
  return (
    <li>
      <div className="involved-who">
        <RoleIcon role={person.role} />
        <b>{person.name}</b>
        <span>{roleText(person.role, t)}</span>
      </div>
      <fieldset className="involved-parts">
        <legend className="visually-hidden">{t('people.partsOf', { name: person.name })}</legend>
        {parts.map((part) => (
          <button key={part} type="button" aria-pressed={own.includes(part)} onClick={() => togglePart(doc, person.id, touchpoint, part)}>
            {t(`people.part.${part}`)}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
