import { useMemo } from 'react';
import { useAll, useRecord } from '../../doc/react';
import type { Translate } from '../../i18n';
import type { Interview } from '../../types/wire';
import { guideOf, type Question } from './guide';

/** The guide of an interview about a map, anew when the map or the constituents change. */
export function useGuide(mapId: string | null, market: Interview['market']): readonly Question[] {
  const map = useRecord('map', mapId);
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const touchpoints = useAll('touchpoint');
  const paths = useAll('path');
  const steps = useAll('step');
  const constituents = useAll('constituent');
  return useMemo(
    () => (map ? guideOf({ map, market, stages, lanes, touchpoints, paths, steps, constituents }) : []),
    [map, market, stages, lanes, touchpoints, paths, steps, constituents],
  );
}

export const askText = (question: Question, t: Translate): string =>
  'words' in question.ask ? question.ask.words : t(question.ask.key, question.ask.args);

/** What a question is about, short: a card, a stage, a constituent, or its place in the guide. */
export const shortText = (question: Question, t: Translate): string => question.about || t(`interviews.short.${question.topic}`);
