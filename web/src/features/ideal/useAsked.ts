import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { type Asked, askedOf } from './model';

/** What is asked of the designs of a journey, anew when it changes. */
export function useAsked(journey: string): readonly Asked[] {
  const maps = useAll('map');
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  const paths = useAll('path');
  const steps = useAll('step');
  const moments = useAll('moment');
  const conditions = useAll('condition');
  return useMemo(
    () => askedOf(journey, { maps, stages, touchpoints, paths, steps, moments, conditions }),
    [journey, maps, stages, touchpoints, paths, steps, moments, conditions],
  );
}
