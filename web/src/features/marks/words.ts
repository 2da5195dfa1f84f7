import { Ban, Heart, type LucideIcon, Radio, RotateCcw, Zap } from 'lucide-react';
import type { Mark } from '../../types/wire';

export const markKinds = ['irritant', 'blockage', 'loop', 'delight', 'weakSignal'] as const satisfies readonly Mark['kind'][];
export const evidences = [
  'observation',
  'verbatim',
  'interview',
  'mysteryVisit',
  'staff',
  'data',
] as const satisfies readonly Mark['source'][];
export const markStatuses = ['hypothesis', 'confirmed', 'rejected'] as const satisfies readonly Mark['status'][];

export const markIcons: Readonly<Record<Mark['kind'], LucideIcon>> = {
  irritant: Zap,
  blockage: Ban,
  loop: RotateCcw,
  delight: Heart,
  weakSignal: Radio,
};
