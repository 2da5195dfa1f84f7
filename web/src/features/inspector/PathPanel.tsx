import { Lock, LockOpen } from 'lucide-react';
import { useRecord, useSession, useSource } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import { pathKinds } from '../../map/ports';
import type { JourneyPath } from '../../types/wire';
import { Promotion } from '../journal/Promotion';
import { LineSample } from '../layers/LineSample';
import { PromotedMark } from '../layers/PromotedMark';
import { MarkSection } from '../marks/MarkSection';
import { percent } from '../measures/overlay';
import { counted, takingText } from '../measures/shareText';
import { ReviewLine } from '../reviews/ReviewLine';
import { StandingSection } from '../standing/StandingSection';
import { StepList } from '../steps/StepList';
import { HandOffs } from '../systems/HandOffs';
import { EditableText } from './EditableText';
import { Labelled } from './Labelled';
import { dateText, numberText } from './numbers';
import { PathEnd } from './PathEnd';
import { PlainField } from './PlainField';
import { ReadingList } from './ReadingList';

/** A path: its kind, its weight, and what stands behind the weight. */
export function PathPanel({ path }: { readonly path: JourneyPath }) {
  const t = useT();
  const session = useSession();
  const layer = useRecord('layer', path.layer);
  const locked = layer?.locked ?? false;
  const set = (intent: string, properties: Partial<JourneyPath>) =>
    session.doc.edit(intent, [{ op: 'patch', id: path.id, set: properties }]);
  return (
    <>
      <header className="inspector-head">
        <p className="kind-line">{t('inspector.path')}</p>
        <p className="chips">
          <span className="chip">
            <LineSample kind={path.kind} />
            {t(`inspector.pathKind.${path.kind}`)}
          </span>
          {path.promoted && (
            <span className="chip">
              <PromotedMark silent />
              {t('inspector.path.promoted')}
            </span>
          )}
          {path.abandoned && <span className="chip">{t('inspector.path.abandoned')}</span>}
        </p>
        {layer && locked && (
          <p className="path-locked">
            <Lock size={14} aria-hidden="true" />
            <span>{t('inspector.path.locked', { name: layer.name })}</span>
            <button
              type="button"
              className="button small"
              onClick={() => session.doc.edit('layer.lock', [{ op: 'patch', id: layer.id, set: { locked: false } }])}
            >
              <LockOpen size={14} aria-hidden="true" />
              {t('inspector.path.unlock')}
            </button>
          </p>
        )}
        <EditableText
          id={path.id}
          label={t('inspector.name')}
          value={path.name}
          className="editable-title"
          required
          readOnly={locked}
          commit={(name) => set('path.rename', { name })}
        />
        <PlainField label={t('inspector.path.kind')}>
          {(control) => (
            <select
              {...control}
              value={path.kind}
              disabled={locked}
              onChange={(event) => set('path.kind', { kind: event.target.value as JourneyPath['kind'] })}
            >
              {pathKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`inspector.pathKind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <Labelled label={t('inspector.description')}>
          <EditableText
            id={path.id}
            field="description"
            label={t('inspector.description')}
            value={path.description ?? ''}
            placeholder={t('inspector.path.descriptionHint')}
            multiline
            readOnly={locked}
            commit={(description) => set('path.describe', { description })}
          />
        </Labelled>
      </header>
      <StandingSection subject={path.id} />
      <PathWeight path={path.id} />
      <HandOffs path={path.id} />
      <Promotion path={path} />
      <StepList path={path} />
      <MarkSection subject={path.id} />
      <section className="inspector-section" aria-label={t('inspector.readings')}>
        <h3>{t('inspector.readings')}</h3>
        <ReadingList subject={path.id} />
      </section>
      <ReviewLine id={path.id} reviewedOn={path.reviewedOn} what={path.name} locked={locked} />
      <PathEnd path={path} />
    </>
  );
}

function PathWeight({ path }: { readonly path: string }) {
  const t = useT();
  const language = useLanguage();
  const { overlay } = useSource(useSession().measures);
  const values = overlay?.paths.find((item) => item.path === path) ?? null;
  const taking = takingText(values, t);
  const log = overlay?.log;
  const measured = values !== null && counted(values);
  const interval = { low: percent(values?.low ?? 0, language), high: percent(values?.high ?? 0, language) };
  return (
    <section className="inspector-section" aria-label={t('inspector.measures')}>
      <h3>{t('inspector.measures')}</h3>
      <dl className="tiles">
        <div className="tile" data-source={values?.source ?? 'measured'}>
          <dt>{t('inspector.tile.volume')}</dt>
          <dd className="tile-value">{values && measured ? numberText(values.cases, language) : '—'}</dd>
          {values && values.nearestAnomalies > 0 && <dd className="fine">{t('inspector.path.near', { n: values.nearestAnomalies })}</dd>}
        </div>
        <div className="tile" data-source={values?.source ?? 'measured'}>
          <dt>{t('inspector.path.share')}</dt>
          <dd className="tile-value">{values ? percent(values.share, language) : '—'}</dd>
          {values && (
            <dd className="fine">
              {[
                ...(measured ? [t('inspector.interval', interval), t('inspector.count', { n: overlay?.cases ?? 0 })] : []),
                t(`inspector.source.${values.source}`),
              ].join(' · ')}
            </dd>
          )}
        </div>
      </dl>
      {taking && (
        <p className="fine strong">
          {taking} · {t('layers.shareNone')}
        </p>
      )}
      <p className="fine">
        {log && measured
          ? t('inspector.behind', { name: log.name, from: dateText(log.from, language), to: dateText(log.to, language) })
          : t('inspector.path.shareHint')}
      </p>
    </section>
  );
}
