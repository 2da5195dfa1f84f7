import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Interview, JourneyMap } from '../../types/wire';
import { ActionMenu } from '../atlas/ActionMenu';
import { dateText } from '../inspector/numbers';
import { useStudyUuid } from '../inspector/study';
import { folded } from '../spreadsheet/shape';
import { EraseDialog } from './EraseDialog';
import { covered } from './guide';
import type { Merged } from './http';
import { InterviewForm } from './InterviewForm';
import { useGuide } from './useGuide';

interface ListProps {
  readonly study: string;
  readonly map: JourneyMap;
  readonly merged: Merged | null;
}

/** The interviews about a map, each with how far it is, and the way to hold it. */
export function InterviewList({ study, map, merged }: ListProps) {
  const { t } = useTexts();
  const interviews = useAll('interview').filter((each) => each.map === map.id);
  const [adding, setAdding] = useState(false);
  return (
    <section aria-label={t('interviews.tab.held')}>
      {interviews.length === 0 && !adding && <p className="atlas-empty">{t('interviews.none')}</p>}
      <ul className="interviews-list">
        {interviews.map((interview) => (
          <Row key={interview.id} study={study} interview={interview} merged={merged} />
        ))}
      </ul>
      {adding ? (
        <InterviewForm map={map} initial={null} close={() => setAdding(false)} />
      ) : (
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          <MessagesSquare size={16} aria-hidden="true" />
          {t('interviews.new')}
        </button>
      )}
    </section>
  );
}

/** A persona and its segment are often called alike, one in the singular. */
const alike = (name: string): string =>
  folded(name)
    .split(/[ -]/)
    .map((word) => word.replace(/[sx]$/, ''))
    .join(' ');

interface RowProps {
  readonly study: string;
  readonly interview: Interview;
  readonly merged: Merged | null;
}

function Row({ study, interview, merged }: RowProps) {
  const { t, language } = useTexts();
  const persona = useRecord('persona', interview.persona);
  const segment = useRecord('segment', interview.ofSegment);
  const guide = useGuide(interview.map, interview.market);
  const uuid = useStudyUuid() ?? '';
  const [doing, setDoing] = useState<'edit' | 'erase' | 'remove' | null>(null);
  const erased = merged?.erased.includes(interview.id) ?? false;
  const done = coveredBy(merged, guide, (id) => id === interview.id).size;
  const who = [persona?.name, segment?.name, interview.segment].filter((each) => each !== undefined && each !== '') as string[];
  const about = [interview.on && dateText(interview.on, language), ...new Map(who.map((each) => [alike(each), each])).values()]
    .filter(Boolean)
    .join(' · ');
  if (doing === 'edit')
    return (
      <li>
        <InterviewForm map={null} initial={interview} close={() => setDoing(null)} />
      </li>
    );
  return (
    <li className="interview-row">
      <div className="interview-who">
        <b>{interview.name}</b>
        <span className="fine-print">{about || t('interviews.noDay')}</span>
      </div>
      <span className="chip">{t(`interviews.status.${interview.status}`)}</span>
      {erased ? (
        <span className="interview-erased">{t('interviews.erased')}</span>
      ) : (
        <span className="interview-progress">
          <progress max={guide.length} value={done} aria-label={t('interviews.coverageOf', { name: interview.name })} />
          <span className="fine-print">{t('interviews.covered', { n: done, all: guide.length })}</span>
        </span>
      )}
      <Link href={`/s/${study}/interview/${uuidOf(interview.id)}`} className="button">
        {t(done > 0 ? 'interviews.resume' : 'interviews.hold')} <span className="visually-hidden">{interview.name}</span>
      </Link>
      <ActionMenu
        label={t('atlas.actions', { name: interview.name })}
        actions={[
          { id: 'edit', label: t('interviews.edit'), run: () => setDoing('edit') },
          { id: 'erase', label: t('interviews.erase'), danger: true, disabled: erased, run: () => setDoing('erase') },
          { id: 'remove', label: t('interviews.remove'), danger: true, run: () => setDoing('remove') },
        ]}
      />
      {(doing === 'erase' || doing === 'remove') && (
        <EraseDialog study={uuid} interview={interview} remove={doing === 'remove'} onClose={() => setDoing(null)} />
      )}
    </li>
  );
}

/** The questions of a guide that some interviews answered. */
export function coveredBy(
  merged: Merged | null,
  guide: ReturnType<typeof useGuide>,
  counts: (interview: string) => boolean,
): ReadonlySet<string> {
  const subjects = merged?.subjects ?? [];
  const values = (subject: (typeof subjects)[number]) => [...(subject.satisfaction?.values ?? []), ...(subject.importance?.values ?? [])];
  return covered(guide, {
    scored: subjects.filter((subject) => values(subject).some((each) => counts(each.interview))).map((subject) => subject.subject),
    entries: subjects.flatMap((subject) =>
      subject.entries.filter((entry) => counts(entry.interview)).map((entry) => ({ subject: subject.subject, topic: entry.topic })),
    ),
  });
}
