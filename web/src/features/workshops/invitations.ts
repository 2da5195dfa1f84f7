import { uuidOf } from '../../doc/ids';
import type { Workshop } from '../../types/wire';
import type { Invitation } from './http';

/** The invitations still open that are for a workshop, or for its map and no workshop. */
export const invitationsOf = (all: readonly Invitation[], workshop: Workshop): readonly Invitation[] =>
  all.filter((each) => each.live && each.map === uuidOf(workshop.map) && (each.workshop === null || each.workshop === uuidOf(workshop.id)));
