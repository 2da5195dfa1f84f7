import { Trash2 } from 'lucide-react';
import { Suspense } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT, useTexts } from '../../i18n';
import { knownWords } from '../../i18n/clientWords';
import type { Persona, Ring, Stakeholder, Study } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { EditableText } from '../inspector/EditableText';
import { PlainField } from '../inspector/PlainField';
import { moveToRing, rings, roles } from '../people/edits';
import { PartsOfPerson } from '../people/PartsOfPerson';
import { Rings } from '../people/Rings';
import { SegmentsPart } from '../people/SegmentsPart';
import { UnusedPictures } from '../study/parts';
import { AddLine } from './AddLine';
import { addPersona, addStakeholder, removeSaying, set } from './edits';

const audiences = ['b2c', 'b2b', 'patient', 'citizen'] as const;

/** Whom the study is about: the brand and its word for the client, personas, stakeholders. */
export function PeoplePage({ study: uuid }: { readonly study: string }) {
  const t = useT();
  const { doc } = useSession();
  const study = useAll('study')[0];
  const personas = useAll('persona');
  const stakeholders = useAll('stakeholder');
  return (
    <>
      <div className="atlas-head">
        <div>
          <h1>{t('atlas.page.people')}</h1>
          <p>{t('atlas.peopleLead')}</p>
        </div>
      </div>
      {study && <StudyFields study={study} />}
      <SegmentsPart />
      <section className="people" aria-labelledby="personas-title">
        <h2 id="personas-title">{t('atlas.personas')}</h2>
        {personas.length === 0 && <p className="fine-print">{t('atlas.noPersonas')}</p>}
        <ul>
          {personas.map((persona) => (
            <PersonaCard key={persona.id} persona={persona} />
          ))}
        </ul>
        <AddLine label={t('atlas.addPersona')} hint={t('atlas.addPersonaHint')} onAdd={(name) => addPersona(doc, name)} />
      </section>
      <section className="people" aria-labelledby="stakeholders-title">
        <h2 id="stakeholders-title">{t('atlas.stakeholders')}</h2>
        {stakeholders.length === 0 ? <p className="fine-print">{t('atlas.noStakeholders')}</p> : <Rings people={stakeholders} />}
        <ul>
          {stakeholders.map((stakeholder) => (
            <StakeholderCard key={stakeholder.id} study={uuid} stakeholder={stakeholder} />
          ))}
        </ul>
        <AddLine label={t('atlas.addStakeholder')} hint={t('atlas.addStakeholderHint')} onAdd={(name) => addStakeholder(doc, name)} />
      </section>
      <Suspense fallback={null}>
        <UnusedPictures study={uuid} />
      </Suspense>
    </>
  );
}

function StudyFields({ study }: { readonly study: Study }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const text = (property: 'name' | 'brand' | 'sector' | 'clientWord', needed = false) => (
    <PlainField label={t(`atlas.study.${property}`)} hint={property === 'clientWord' ? t('atlas.clientWordHint') : ''}>
      {(control) => (
        <input
          {...control}
          key={study[property]}
          defaultValue={study[property]}
          maxLength={property === 'clientWord' ? 40 : 200}
          list={property === 'clientWord' ? 'client-words' : undefined}
          onBlur={(event) => {
            const said = event.target.value.trim();
            if (said || !needed) set(doc, 'study', study.id, { [property]: said });
          }}
        />
      )}
    </PlainField>
  );
  return (
    <section className="study-fields" aria-label={t('atlas.theStudy')}>
      {text('name', true)}
      {text('brand')}
      {text('sector')}
      <PlainField label={t('atlas.study.audience')}>
        {(control) => (
          <select {...control} value={study.audience} onChange={(event) => set(doc, 'study', study.id, { audience: event.target.value })}>
            {audiences.map((each) => (
              <option key={each} value={each}>
                {t(`atlas.audience.${each}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      {text('clientWord', true)}
      <datalist id="client-words">
        {knownWords(language).map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </section>
  );
}

function PersonaCard({ persona }: { readonly persona: Persona }) {
  const t = useT();
  const { doc } = useSession();
  const { id, name } = persona;
  const segments = useAll('segment');
  const edit = (property: string) => (value: string) => set(doc, 'persona', id, { [property]: value });
  return (
    <li className="person">
      <Head id={id} name={name} label={t('atlas.personaName')} commit={edit('name')} />
      <EditableText
        id={id}
        field="description"
        multiline
        label={t('atlas.about', { name })}
        placeholder={t('atlas.personaAboutHint')}
        value={persona.description ?? ''}
        commit={edit('description')}
      />
      <EditableText
        id={id}
        field="quote"
        multiline
        className="quote"
        label={t('atlas.quoteOf', { name })}
        placeholder={t('atlas.quoteHint')}
        value={persona.quote ?? ''}
        commit={edit('quote')}
      />
      {segments.length > 0 && (
        <select
          className="input"
          aria-label={t('atlas.personaSegment', { name })}
          value={persona.segment ?? ''}
          onChange={(event) => set(doc, 'persona', id, { segment: event.target.value || null })}
        >
          <option value="">{t('atlas.noSegment')}</option>
          {segments.map((segment) => (
            <option key={segment.id} value={segment.id}>
              {segment.name}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

function StakeholderCard({ study, stakeholder }: { readonly study: string; readonly stakeholder: Stakeholder }) {
  const t = useT();
  const { doc } = useSession();
  const { id, name, role } = stakeholder;
  const edit = (property: string) => (value: string) => set(doc, 'stakeholder', id, { [property]: value });
  const known = roles.some((each) => each === role);
  return (
    <li className="person" id={`card-${id}`}>
      <Head id={id} name={name} label={t('atlas.stakeholderName')} commit={edit('name')} />
      <div className="person-selects">
        <select
          className="input"
          aria-label={t('atlas.roleOf', { name })}
          value={role}
          onChange={(event) => edit('role')(event.target.value)}
        >
          {!known && <option value={role}>{role}</option>}
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(`atlas.role.${each}`)}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={t('people.ringOf', { name })}
          value={stakeholder.ring}
          onChange={(event) => moveToRing(doc, id, event.target.value as Ring)}
        >
          {rings.map((each) => (
            <option key={each} value={each}>
              {t(`people.ring.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <EditableText
        id={id}
        field="description"
        multiline
        label={t('atlas.about', { name })}
        placeholder={t('atlas.stakeholderAboutHint')}
        value={stakeholder.description ?? ''}
        commit={edit('description')}
      />
      <PartsOfPerson study={study} stakeholder={id} />
    </li>
  );
}

interface HeadProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly commit: (name: string) => void;
}

function Head({ id, name, label, commit }: HeadProps) {
  const t = useT();
  const { doc } = useSession();
  return (
    <div className="person-head">
      <h3>
        <EditableText id={id} label={label} value={name} required commit={commit} />
      </h3>
      <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
