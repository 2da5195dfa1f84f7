import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import { useStudyUuid } from '../inspector/study';
import { Dots } from './Dots';
import { useMerged } from './useAnswers';
import './interviews.css';

/** What the interviews of the map say of one touchpoint. */
export function InterviewsHere({ touchpoint }: { readonly touchpoint: string }) {
  const card = useRecord('touchpoint', touchpoint);
  const stage = useRecord('stage', card?.stage);
  const any = useAll('interview').some((each) => each.map === stage?.map);
  return any && stage ? <Said touchpoint={touchpoint} map={stage.map} /> : null;
}

function Said({ touchpoint, map }: { readonly touchpoint: string; readonly map: string }) {
  const t = useT();
  const study = useStudyUuid();
  const merged = useMerged(map, false);
  const said = merged?.subjects.find((each) => each.subject === touchpoint);
  if (!said) return null;
  return (
    <section className="inspector-section interviews-here" aria-label={t('interviews.title')}>
      <h3>{t('interviews.title')}</h3>
      {said.satisfaction && (
        <>
          <p className="fine">{t('interviews.scale.satisfaction.short')}</p>
          <Dots spread={said.satisfaction} label={t('interviews.scale.satisfaction.short')} />
        </>
      )}
      {said.importance && (
        <>
          <p className="fine">{t('interviews.scale.importance.short')}</p>
          <Dots spread={said.importance} label={t('interviews.scale.importance.short')} />
        </>
      )}
      <Link href={`/s/${study}/interviews?map=${uuidOf(map)}&tab=together`} className="quiet-button">
        {t('interviews.entries', { n: said.entries.length })}
      </Link>
    </section>
  );
}
