import { MessagesSquare, Scale } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import { useStudyUuid } from '../inspector/study';
import { countsOf } from './model';
import { useAsked } from './useAsked';

/** The way from a map to what customers said of it, or, from a design, to what it gives them of their ideal. */
export function VoicePanel({ map }: { readonly map: string }) {
  const t = useT();
  const study = useStudyUuid();
  const record = useRecord('map', map);
  const held = useAll('interview').filter((each) => each.map === map).length;
  if (!record) return null;
  if (record.kind === 'design') return <AgainstLink study={study} design={map} journey={record.journey} />;
  return (
    <Link href={`/s/${study}/interviews?map=${uuidOf(map)}`} className="button small wide">
      <MessagesSquare size={15} aria-hidden="true" />
      {held > 0 ? t('interviews.count', { n: held }) : t('interviews.title')}
    </Link>
  );
}

function AgainstLink({ study, design, journey }: { readonly study: string | null; readonly design: string; readonly journey: string }) {
  const t = useT();
  const asked = useAsked(journey);
  const counts = countsOf(asked, design, useAll('fulfilment'));
  return (
    <Link href={`/s/${study}/ideal?design=${uuidOf(design)}`} className="button small wide">
      <Scale size={15} aria-hidden="true" />
      {asked.length > 0 ? t('ideal.met', { n: counts.met, all: asked.length }) : t('ideal.against')}
    </Link>
  );
}
