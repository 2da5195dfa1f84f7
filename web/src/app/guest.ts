import { Signal } from '../doc/signal';
import type { Wire } from '../types/schemas';

export type Guest = Wire<'EnteringMe'>;

/** Who is invited here; null for the owner of the study. */
export const guest = new Signal<Guest | null>(null);
