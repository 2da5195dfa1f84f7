import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, Kind } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { freshSegment, SegmentChoice } from '../people/SegmentChoice';
import { addSegment, adoptSegment } from '../people/segments';
import { rename } from '../study/edits';
import { addPersona, set } from './edits';

const fresh = 'new';

/** Whom the map is about: real people on a reality map, else a persona; and the segment they belong to. */
export function Who({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const { doc } = useSession();
  const real = map.kind === 'reality';
  const segment = useAll('segment').find((each) => each.id === map.ofSegment);
  const choose = (chosen: string | null) => {
    if (chosen === freshSegment && map.segment && !real) adoptSegment(doc, map.segment);
    // What a reality map says in words is whom one met: it stays beside the segment.
    else
      set(doc, 'map', map.id, {
        ofSegment: chosen === freshSegment ? addSegment(doc, t('atlas.newSegment')) : chosen,
        ...(!real && { segment: '' }),
      });
  };
  return (
    <fieldset className="sheet-part">
      <legend>{t('atlas.who')}</legend>
      <div className="form-pair">
        {real ? <RealPeople map={map} /> : <PersonaField map={map} />}
        <SegmentChoice value={map.ofSegment} words={real ? '' : (map.segment ?? '')} choose={choose} />
      </div>
      {real && map.persona && <PersonaField map={map} hint={t('atlas.map.personaOnReality')} />}
      {segment && <NameField kind="segment" id={segment.id} name={segment.name} />}
    </fieldset>
  );
}

function RealPeople({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const { doc } = useSession();
  const value = map.segment ?? '';
  return (
    <PlainField label={t('atlas.map.realPeople')} hint={t('atlas.map.realPeopleHelp')}>
      {(control) => (
        <input
          {...control}
          key={value}
          defaultValue={value}
          maxLength={200}
          placeholder={t('atlas.map.realPeopleHint')}
          onBlur={(event) => set(doc, 'map', map.id, { segment: event.target.value.trim() })}
        />
      )}
    </PlainField>
  );
}

function PersonaField({ map, hint = '' }: { readonly map: JourneyMap; readonly hint?: string }) {
  const t = useT();
  const { doc } = useSession();
  const personas = useAll('persona');
  const named = personas.find((persona) => persona.id === map.persona);
  return (
    <div className="who-persona">
      <PlainField label={t('atlas.map.persona')} hint={hint}>
        {(control) => (
          <select
            {...control}
            value={map.persona ?? ''}
            onChange={({ target: { value } }) =>
              set(doc, 'map', map.id, { persona: value === fresh ? addPersona(doc, t('atlas.newPersona')) : value || null })
            }
          >
            <option value="">—</option>
            {personas.map((persona) => (
              <option key={persona.id} value={persona.id}>
                {persona.name}
              </option>
            ))}
            <option value={fresh}>{t('atlas.addPersonaHere')}</option>
          </select>
        )}
      </PlainField>
      {named && <NameField kind="persona" id={named.id} name={named.name} />}
    </div>
  );
}

function NameField({ kind, id, name }: { readonly kind: Kind & ('persona' | 'segment'); readonly id: string; readonly name: string }) {
  const t = useT();
  const { doc } = useSession();
  return (
    <PlainField label={t(`atlas.${kind}Name`)}>
      {(control) => (
        <input
          {...control}
          key={`${id} ${name}`}
          className="input"
          defaultValue={name}
          maxLength={200}
          onBlur={(event) => rename(doc, id, event.target.value)}
        />
      )}
    </PlainField>
  );
}
