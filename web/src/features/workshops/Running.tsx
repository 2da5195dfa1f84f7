import { useEffect, useRef } from 'react';
import { useAll } from '../../doc/react';
import type { AgendaItem, Workshop } from '../../types/wire';
import { Activity } from './Activity';
import { Agenda } from './Agenda';
import { Cluster } from './Cluster';
import { EndWorkshop } from './End';
import { InviteButton } from './Invite';
import { OpenScoring } from './OpenScoring';
import { OpenVote } from './OpenVote';
import { Participants } from './Participants';
import { RevealItem } from './RevealItem';
import { TakeBack } from './TakeBack';

/** A workshop people are in: what they do now, and what the host needs for it. */
export function Running({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const items = useAll('agenda').filter((item) => item.workshop === workshop.id);
  const current = items.find((item) => item.id === workshop.current) ?? null;
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(workshop.current);
  // Another point is read from its beginning: what opens it stands above what was being read.
  useEffect(() => {
    if (before.current === workshop.current) return;
    before.current = workshop.current;
    top.current?.closest('.workshop-panel')?.scrollTo({ top: 0 });
  }, [workshop.current]);
  const written = items.filter((item) => item.kind === 'write' && item.status === 'revealed');
  return (
    <div className="workshop-one" ref={top}>
      <div className="workshop-acts">
        <InviteButton study={study} workshop={workshop} />
        <EndWorkshop study={study} workshop={workshop} />
      </div>
      {current && <Activity key={`${current.id} ${current.status}`} study={study} item={current} hosts />}
      {current && <Hosting study={study} workshop={workshop} item={current} />}
      {written.length > 0 && current?.kind !== 'write' && current?.kind !== 'vote' && <Cluster map={workshop.map} />}
      <Agenda workshop={workshop} />
      <Participants study={study} workshop={workshop} />
      <TakeBack study={study} workshop={workshop} />
    </div>
  );
}

function Hosting({ study, workshop, item }: { readonly study: string; readonly workshop: Workshop; readonly item: AgendaItem }) {
  if (item.kind === 'score') return <OpenScoring study={study} map={workshop.map} item={item} />;
  if (item.kind === 'vote' && item.status === 'waiting') return <OpenVote map={workshop.map} item={item} />;
  if ((item.kind === 'vote' || item.kind === 'write') && item.status === 'open') return <RevealItem study={study} item={item} />;
  if (item.kind === 'write' && item.status === 'revealed') return <Cluster map={workshop.map} />;
  return null;
}
