import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, MapKind } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { LimitField } from '../inspector/LimitField';
import { PlainField } from '../inspector/PlainField';
import { ReviewLine } from '../reviews/ReviewLine';
import { moveMap, set } from './edits';
import { kinds } from './model';
import { Triggers } from './Triggers';
import { Who } from './Who';
import '../inspector/controls.css';
import './atlas.css';
import './cycle.css';

/** The scenario of a map: what it is about, what begins it, what the client wants, and how one knows. Each field is saved when left. */
export function ScenarioSheet({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const record = useRecord('map', map);
  if (!record) return null;
  return (
    <SheetDialog title={t('atlas.scenarioOf', { name: record.name })} className="scenario" onClose={onClose}>
      <Identity map={record} />
      <Triggers map={record} />
      <Aim map={record} />
      <Who map={record} />
      <div className="sheet-part">
        <ReviewLine id={record.id} reviewedOn={record.reviewedOn} what={record.name} />
      </div>
    </SheetDialog>
  );
}

function useEdit(map: JourneyMap) {
  const { doc } = useSession();
  return (change: Partial<JourneyMap>) => set(doc, 'map', map.id, change);
}

interface TextProps {
  readonly map: JourneyMap;
  readonly property: 'name' | 'question' | 'goal' | 'task' | 'successCriterion';
  readonly hint?: string;
}

function Text({ map, property, hint }: TextProps) {
  const t = useT();
  const edit = useEdit(map);
  const value = map[property] ?? '';
  return (
    <PlainField label={t(`atlas.map.${property}`)}>
      {(control) => (
        <input
          {...control}
          key={value}
          defaultValue={value}
          maxLength={property === 'name' ? 200 : 2000}
          placeholder={hint}
          onBlur={(event) => {
            const said = event.target.value.trim();
            if (said || property !== 'name') edit({ [property]: said });
          }}
        />
      )}
    </PlainField>
  );
}

function Identity({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const { doc } = useSession();
  const edit = useEdit(map);
  const journeys = useAll('journey');
  return (
    <div className="sheet-fields">
      <Text map={map} property="name" />
      <div className="form-pair">
        <PlainField label={t('atlas.map.kind')} hint={t(`atlas.kindHelp.${map.kind}`)}>
          {(control) => (
            <select {...control} value={map.kind} onChange={(event) => edit({ kind: event.target.value as MapKind })}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`study.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('atlas.map.journey')}>
          {(control) => (
            <select {...control} value={map.journey} onChange={(event) => moveMap(doc, map.id, event.target.value)}>
              {journeys.map((journey) => (
                <option key={journey.id} value={journey.id}>
                  {journey.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
      <Text map={map} property="question" hint={t(`atlas.questionHint.${map.kind}`)} />
    </div>
  );
}

/** A goal or a task, what tells that it is reached, and how soon it must be. */
function Aim({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const edit = useEdit(map);
  return (
    <fieldset className="sheet-part">
      <legend>{t('atlas.aim')}</legend>
      <div className="form-pair">
        <Text map={map} property="goal" hint={t('atlas.map.goalHint')} />
        <Text map={map} property="task" hint={t('atlas.map.taskHint')} />
      </div>
      <Text map={map} property="successCriterion" hint={t('atlas.map.criterionHint')} />
      <LimitField
        label={t('atlas.map.limit')}
        value={map.limitSeconds ?? null}
        fault={t('rules.S4.1')}
        onChange={(limitSeconds) => edit({ limitSeconds })}
      />
    </fieldset>
  );
}
