import { CircleHelp, User, Users, Zap } from 'lucide-react';
import { useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';

/** What the map is about: its question or triggering event, its persona and its segment. */
export function Context({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const persona = useRecord('persona', map.persona);
  const segment = useRecord('segment', map.ofSegment);
  const words = t(map.kind === 'reality' ? 'study.realPeople' : 'study.segment', { text: map.segment ?? '' });
  return (
    <div className="study-context">
      {map.question && (
        <span
          className="chip asked"
          title={[t('study.question', { text: map.question }), map.trigger && t('study.trigger', { text: map.trigger })]
            .filter(Boolean)
            .join('\n')}
        >
          <CircleHelp size={14} aria-hidden="true" />
          <span>{map.question}</span>
        </span>
      )}
      {map.trigger && !map.question && (
        <span className="chip asked" title={t('study.trigger', { text: map.trigger })}>
          <Zap size={14} aria-hidden="true" />
          <span>{map.trigger}</span>
        </span>
      )}
      {persona && (
        <span className="chip" title={t('study.persona', { text: persona.name })}>
          <User size={14} aria-hidden="true" />
          <span>{persona.name}</span>
        </span>
      )}
      {(segment || map.segment) && (
        <span
          className="chip"
          title={[segment && t('study.segment', { text: segment.name }), map.segment && words].filter(Boolean).join('\n')}
        >
          <Users size={14} aria-hidden="true" />
          <span>{segment?.name ?? map.segment}</span>
        </span>
      )}
    </div>
  );
}
