import type { Translate } from '../ports';

/** The development page stands alone: keys of the catalogue with their arguments filled in. */
const texts: Record<string, string> = {
  'map.stage': '{number}. {name}',
  'map.nps': 'NPS {value}',
  'map.band': 'Satisfaction',
  'map.bandUnit': 'NPS · intervalle à {interval}',
  'map.verdict.kept': 'tenu',
  'map.verdict.atRisk': 'fragile',
  'map.verdict.broken': 'rompu',
  'map.kind.reference': 'Référence',
  'map.kind.exception': 'Exception',
  'map.kind.anomaly': 'Anomalie',
  'map.source.estimated': 'estimé en atelier',
  'map.source.reported': 'rapporté',
};

export const devText: Translate = (key, args = {}) =>
  (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));
