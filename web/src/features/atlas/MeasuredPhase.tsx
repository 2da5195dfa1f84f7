import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api';
import { useRecord, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { useSettled } from '../../ui/useSettled';
import { signedText } from '../inspector/numbers';
import { period, whole } from '../measures/overlay';

export type PhaseFacts = Wire<'ShowPhasesItem'>;

const nothing: readonly PhaseFacts[] = [];

/** What the logs bound to the maps tell of the phases; nothing while it is not known. */
export function usePhases(study: string): readonly PhaseFacts[] {
  const { revision } = useSource(useSession().history);
  // What is measured reads every case: edits that follow one another ask once, and who leaves waits for nothing.
  const now = useSettled(String(revision));
  const shown = useQuery({
    queryKey: ['phases', study, now],
    queryFn: ({ signal }) => api<readonly PhaseFacts[]>(`/studies/${study}/phases`, { signal }),
    placeholderData: (before) => before,
  });
  return shown.data ?? nothing;
}

/** The measured volume and satisfaction of a phase, map by map, beside what people stated of it. */
export function MeasuredPhase({ measured }: { readonly measured: readonly PhaseFacts[] }) {
  const { t } = useTexts();
  if (measured.length === 0) return null;
  return (
    <>
      <h3>{t('atlas.measuredHere')}</h3>
      <ul className="phase-measured">
        {measured.map((facts) => (
          <OneMap key={facts.map} facts={facts} />
        ))}
      </ul>
    </>
  );
}

function OneMap({ facts }: { readonly facts: PhaseFacts }) {
  const { t, language } = useTexts();
  const name = useRecord('map', facts.map)?.name ?? '?';
  const { nps, low, high } = facts;
  return (
    <li>
      <b>{t('atlas.measuredCases', { n: whole(facts.cases, language) })}</b>
      {nps != null && low != null && high != null && (
        <span>
          {t('atlas.measuredNps', {
            value: signedText(nps, language),
            low: signedText(low, language),
            high: signedText(high, language),
            n: whole(facts.answers, language),
          })}
        </span>
      )}
      <small>
        {name} · {facts.log}, {period(facts.from, facts.to, language)}
      </small>
    </li>
  );
}
