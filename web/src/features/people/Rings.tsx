import { useMemo, useRef, useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { type Answers, actionOf } from '../../keys/table';
import type { Ring, Stakeholder } from '../../types/wire';
import { moveToRing, rings } from './edits';
import { ringsOf } from './layout';
import { PersonMark } from './PersonMark';
import { useDrag } from './useDrag';
import './rings.css';

/** The stakeholders around the client's journey: the closer to the middle, the more they live it. */
export function Rings({ people }: { readonly people: readonly Stakeholder[] }) {
  const t = useT();
  const { doc } = useSession();
  const picture = useMemo(() => ringsOf(people), [people]);
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const root = useRef<SVGSVGElement>(null);
  const tabStop = people.some((each) => each.id === focused) ? focused : people[0]?.id;
  const place = (person: Stakeholder, ring: Ring) => {
    if (moveToRing(doc, person.id, ring)) setSaid(t('people.moved', { name: person.name, ring: t(`people.ring.${ring}`) }));
  };
  const drag = useDrag(root, picture, (id, ring) => {
    const person = people.find((each) => each.id === id);
    if (person) place(person, ring);
  });
  const step = (person: Stakeholder, by: number) => {
    const ring = rings[rings.indexOf(person.ring) + by];
    if (ring) place(person, ring);
    else setSaid(t('people.edge', { ring: t(`people.ring.${person.ring}`) }));
  };
  const along = (person: Stakeholder, by: number) => focus(people[(people.indexOf(person) + by + people.length) % people.length]?.id);
  const press = (event: React.KeyboardEvent, person: Stakeholder) => {
    const answers: Answers<'rings', () => void> = {
      closer: () => step(person, -1),
      further: () => step(person, 1),
      previous: () => along(person, -1),
      next: () => along(person, 1),
      card: () => document.getElementById(`card-${person.id}`)?.querySelector('input')?.focus(),
    };
    const action = actionOf('rings', event.nativeEvent);
    if (!action) return;
    event.preventDefault();
    answers[action]();
  };
  const focus = (id: string | undefined) => root.current?.querySelector<SVGGElement>(`[data-person="${id}"]`)?.focus();
  return (
    <figure className="rings">
      <div className="slides">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of controls drawn in a picture; there is no element for it in SVG */}
        <svg
          ref={root}
          role="group"
          aria-label={t('people.rings')}
          aria-describedby="rings-help"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          data-dragging={drag.id !== null || undefined}
        >
          {[...picture.ellipses].reverse().map(({ ring, rx, ry }) => (
            <g key={ring} className="ring" data-ring={ring} data-target={drag.ring === ring || undefined}>
              <ellipse cx={picture.width / 2} cy={picture.height / 2} rx={rx} ry={ry} />
              <text x={picture.width / 2} y={picture.height / 2 - ry + 20}>
                {t(`people.ring.${ring}`)}
              </text>
            </g>
          ))}
          {people.map((person) => (
            <PersonMark
              key={person.id}
              person={person}
              at={drag.id === person.id && drag.at ? drag.at : (picture.places.get(person.id) ?? { x: 0, y: 0 })}
              dragged={drag.id === person.id}
              tabStop={tabStop === person.id}
              onFocus={() => setFocused(person.id)}
              onKey={(event) => press(event, person)}
              onPointer={(event) => drag.start(event, person.id)}
            />
          ))}
        </svg>
      </div>
      <figcaption id="rings-help">{t('people.ringsHelp')}</figcaption>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </figure>
  );
}
