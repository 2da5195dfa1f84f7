import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Segment } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { removeSaying, set } from '../atlas/edits';
import { EditableText } from '../inspector/EditableText';
import { numberText } from '../inspector/numbers';
import { PlainField } from '../inspector/PlainField';
import { addSegment, bases, countOf, shareOf } from './segments';
import './segments.css';

/** The segments of the brand's clients, with how many there are as far as somebody said so. */
export function SegmentsPart() {
  const { t } = useTexts();
  const { doc } = useSession();
  const segments = useAll('segment');
  return (
    <section className="people" aria-labelledby="segments-title">
      <h2 id="segments-title">{t('atlas.segments')}</h2>
      {segments.length === 0 && <p className="fine-print">{t('atlas.noSegments')}</p>}
      <ul>
        {segments.map((segment) => (
          <SegmentCard key={segment.id} segment={segment} />
        ))}
      </ul>
      <AddLine label={t('atlas.addSegment')} hint={t('atlas.addSegmentHint')} onAdd={(name) => addSegment(doc, name)} />
    </section>
  );
}

function SegmentCard({ segment }: { readonly segment: Segment }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const { id, name } = segment;
  const personas = useAll('persona').filter((persona) => persona.segment === id);
  const edit = (property: string) => (value: unknown) => set(doc, 'segment', id, { [property]: value });
  return (
    <li className="person" id={`card-${id}`}>
      <div className="person-head">
        <h3>
          <EditableText id={id} label={t('atlas.segmentName')} value={name} required commit={edit('name')} />
        </h3>
        <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <EditableText
        id={id}
        field="description"
        multiline
        label={t('atlas.about', { name })}
        placeholder={t('atlas.segmentAboutHint')}
        value={segment.description ?? ''}
        commit={edit('description')}
      />
      <Figures segment={segment} keepAs={edit} />
      {personas.length > 0 && (
        <p className="fine-print">{t('atlas.segmentPersonas', { names: personas.map((each) => each.name).join(', ') })}</p>
      )}
    </li>
  );
}

interface FiguresProps {
  readonly segment: Segment;
  readonly keepAs: (property: string) => (value: unknown) => void;
}

function Figures({ segment, keepAs }: FiguresProps) {
  const { t, language } = useTexts();
  const plain = (property: 'source' | 'period', label: string, hint: string) => (
    <PlainField label={label}>
      {(control) => (
        <input
          {...control}
          key={segment[property]}
          defaultValue={segment[property]}
          maxLength={200}
          placeholder={hint}
          onBlur={(event) => keepAs(property)(event.target.value.trim())}
        />
      )}
    </PlainField>
  );
  return (
    <fieldset className="segment-figures" aria-label={t('atlas.segmentFigures')}>
      <Figure
        label={t('atlas.segmentCount')}
        shown={segment.count == null ? '' : numberText(segment.count, language)}
        read={countOf}
        fault={t('rules.S65.1')}
        keep={keepAs('count')}
      />
      <Figure
        label={t('atlas.segmentShare')}
        shown={segment.share == null ? '' : numberText(segment.share * 100, language)}
        read={shareOf}
        fault={t('rules.S65.2')}
        keep={keepAs('share')}
      />
      <PlainField label={t('atlas.segmentBasis')}>
        {(control) => (
          <select {...control} value={segment.basis} onChange={(event) => keepAs('basis')(event.target.value)}>
            {bases.map((basis) => (
              <option key={basis} value={basis}>
                {t(`inspector.source.${basis}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      {plain('period', t('atlas.segmentPeriod'), t('atlas.segmentPeriodHint'))}
      {plain('source', t('atlas.segmentSource'), t('atlas.segmentSourceHint'))}
    </fieldset>
  );
}

interface FigureProps {
  readonly label: string;
  readonly shown: string;
  /** Undefined for what is no such figure. */
  readonly read: (text: string) => number | null | undefined;
  readonly fault: string;
  readonly keep: (value: number | null) => void;
}

/** A figure that is kept when the field is left; what is none stays in the field and says why. */
function Figure({ label, shown, read, fault, keep }: FigureProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <PlainField label={label} fault={wrong ? fault : null}>
      {(control) => (
        <input
          {...control}
          key={shown}
          defaultValue={shown}
          inputMode="decimal"
          onBlur={(event) => {
            if (event.target.value.trim() === shown) return setWrong(false);
            const value = read(event.target.value);
            setWrong(value === undefined);
            if (value !== undefined) keep(value);
          }}
        />
      )}
    </PlainField>
  );
}
