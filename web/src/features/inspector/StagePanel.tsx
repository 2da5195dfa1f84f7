import { useRecord, useSession, useSource } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { Stage } from '../../types/wire';
import { StandingSection } from '../standing/StandingSection';
import { EditableText } from './EditableText';
import { signedText } from './numbers';
import { ReadingList } from './ReadingList';

/** A stage: its name, its phase, its point on the satisfaction curve and what was stated of it. */
export function StagePanel({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const language = useLanguage();
  const session = useSession();
  const phase = useRecord('phase', stage.phase);
  const { overlay } = useSource(session.measures);
  const values = overlay?.stages.find((item) => item.stage === stage.id) ?? null;
  const score = (value: number | null | undefined) => (value == null ? '—' : signedText(value, language));
  const behind =
    values?.low != null && values.high != null
      ? [t('inspector.interval', { low: score(values.low), high: score(values.high) }), t('inspector.count', { n: values.count })].join(
          ' · ',
        )
      : null;
  return (
    <>
      <header className="inspector-head">
        <p className="kind-line">{t('inspector.stage')}</p>
        {phase && (
          <p className="chips">
            <span className="chip">{phase.name}</span>
          </p>
        )}
        <EditableText
          id={stage.id}
          label={t('inspector.name')}
          value={stage.name}
          className="editable-title"
          required
          commit={(name) => session.doc.edit('stage.rename', [{ op: 'patch', id: stage.id, set: { name } }])}
        />
      </header>
      <StandingSection subject={stage.id} />
      <section className="inspector-section" aria-label={t('inspector.measures')}>
        <h3>{t('inspector.measures')}</h3>
        <dl className="tiles">
          <div className="tile">
            <dt>{t('inspector.stage.nps')}</dt>
            <dd className="tile-value">{score(values?.nps)}</dd>
            {behind && <dd className="fine">{behind}</dd>}
          </div>
          <div className="tile" data-source="estimated">
            <dt>{t('inspector.stage.believed')}</dt>
            <dd className="tile-value">{score(values?.believed)}</dd>
          </div>
        </dl>
      </section>
      <section className="inspector-section" aria-label={t('inspector.readings')}>
        <h3>{t('inspector.readings')}</h3>
        <ReadingList subject={stage.id} />
      </section>
    </>
  );
}
