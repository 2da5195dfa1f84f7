import { Lightbulb, type LucideIcon } from 'lucide-react';
import type { Wire } from '../../types/schemas';
import { markIcons } from '../marks/words';

export type ObservationKind = Wire<'Observation'>['kind'];

export const observationKinds = [
  'irritant',
  'blockage',
  'loop',
  'delight',
  'weakSignal',
  'idea',
] as const satisfies readonly ObservationKind[];

export const observationIcons: Readonly<Record<ObservationKind, LucideIcon>> = { ...markIcons, idea: Lightbulb };
