import type { Translate } from '../../i18n';
import { isRole } from './edits';

/** A role in the reader's words; one that is not of the list is said as it was written. */
export const roleText = (role: string, t: Translate): string => (isRole(role) ? t(`atlas.role.${role}`) : role);
