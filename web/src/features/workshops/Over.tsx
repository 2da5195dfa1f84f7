import { FileText, RotateCcw } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { Cluster } from './Cluster';
import { resumeWorkshop } from './edits';
import { spanText } from './minutes';
import { OpenInvitations } from './OpenInvitations';
import { VoteCounts } from './Results';
import { ScoreMedians } from './ScoreResults';
import { useMinutes } from './useMinutes';
import './activity.css';

/** A workshop that is over: its minutes, its votes and scores as they were at the end, and the notes that are left. */
export function Over({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const { data, nameOf } = useMinutes(study, workshop);
  const votes = data?.agenda.filter((item) => item.kind === 'vote' && item.status === 'revealed') ?? [];
  const rounds = data?.rounds.filter((round) => round.status === 'revealed') ?? [];
  return (
    <div className="workshop-one">
      <p className="fine">{spanText(workshop.openedAt, workshop.closedAt, language)}</p>
      <div className="workshop-acts">
        <Link className="button primary" href={`/s/${study}/minutes/${uuidOf(workshop.id)}`}>
          <FileText size={15} aria-hidden="true" />
          {t('workshop.minutesOf')}
        </Link>
        <button type="button" className="button" onClick={() => resumeWorkshop(doc, workshop)}>
          <RotateCcw size={15} aria-hidden="true" />
          {t('workshop.resume')}
        </button>
      </div>
      <OpenInvitations study={study} workshop={workshop} />
      {votes.map((item) => (
        <section key={item.id} aria-label={item.name}>
          <h4>{item.name}</h4>
          <VoteCounts item={item} tallies={data?.tallies ?? []} nameOf={nameOf} />
        </section>
      ))}
      {rounds.map((round) => (
        <section key={round.id} aria-label={round.name}>
          <h4>{data?.agenda.find((item) => item.round === round.id)?.name ?? round.name}</h4>
          <ScoreMedians round={round} scores={data?.scores ?? []} nameOf={nameOf} />
        </section>
      ))}
      <Cluster map={workshop.map} />
    </div>
  );
}
