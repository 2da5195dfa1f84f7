import { FileText, RotateCcw } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { Cluster } from './Cluster';
import { resumeWorkshop } from './edits';
import { spanText } from './minutes';
import { VoteResults } from './Results';
import './activity.css';

/** A workshop that is over: its minutes, its votes, and the notes that are left. */
export function Over({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const votes = useAll('agenda').filter((item) => item.workshop === workshop.id && item.kind === 'vote' && item.status === 'revealed');
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
      {votes.map((item) => (
        <section key={item.id} aria-label={item.name}>
          <h4>{item.name}</h4>
          <VoteResults item={item} />
        </section>
      ))}
      <Cluster map={workshop.map} />
    </div>
  );
}
