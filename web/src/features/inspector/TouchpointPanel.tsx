import { Star } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Touchpoint } from '../../types/wire';
import { PictogramPicker } from '../../ui/PictogramPicker';
import { TouchpointCases } from '../cases/CaseCount';
import { GoalField } from '../goal/GoalField';
import { IllustrationSection } from '../illustrations/IllustrationSection';
import { InterviewsHere } from '../interviews/InterviewsHere';
import { MarkSection } from '../marks/MarkSection';
import { InvolvedHere } from '../people/InvolvedHere';
import { StandingSection } from '../standing/StandingSection';
import { SystemsHere } from '../systems/SystemsHere';
import { NotesHere } from '../workshops/NotesHere';
import { BindingsHere } from './BindingsHere';
import { EditableText } from './EditableText';
import { Labelled } from './Labelled';
import { MomentSection } from './MomentSection';
import { PathsHere } from './PathsHere';
import { PlaceSelects } from './PlaceSelects';
import { Quote } from './Quote';
import { ReadingList } from './ReadingList';
import { Tiles } from './Tiles';

/** Everything known about one touchpoint. */
export function TouchpointPanel({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useT();
  const session = useSession();
  const lane = useRecord('lane', touchpoint.lane);
  const moments = useAll('moment');
  const moment = useMemo(() => moments.find((item) => item.touchpoint === touchpoint.id) ?? null, [moments, touchpoint.id]);
  const set = (intent: string, properties: Partial<Touchpoint>) =>
    session.doc.edit(intent, [{ op: 'patch', id: touchpoint.id, set: properties }]);
  return (
    <>
      <header className="inspector-head">
        <p className="kind-line">{t('inspector.touchpoint')}</p>
        <div className="chips">
          <PictogramPicker
            name={touchpoint.name}
            icon={touchpoint.icon}
            inherited={lane?.icon ?? ''}
            onChoose={(icon) => set('touchpoint.icon', { icon })}
          />
          {lane && <span className="chip">{lane.name}</span>}
          {lane?.backstage && <span className="chip">{t('inspector.backstage')}</span>}
          {moment && (
            <span className="chip">
              <Star size={14} aria-hidden="true" />
              {t('inspector.moment')}
            </span>
          )}
        </div>
        <EditableText
          id={touchpoint.id}
          label={t('inspector.name')}
          value={touchpoint.name}
          className="editable-title"
          required
          commit={(name) => set('touchpoint.rename', { name })}
        />
        <PlaceSelects touchpoint={touchpoint} />
        <EditableText
          id={touchpoint.id}
          field="description"
          label={t('inspector.description')}
          value={touchpoint.description ?? ''}
          placeholder={t('inspector.descriptionHint')}
          multiline
          commit={(description) => set('touchpoint.describe', { description })}
        />
        {touchpoint.testimony && <Quote testimony={touchpoint.testimony} />}
        <Labelled label={t('inspector.owner')}>
          <EditableText
            id={touchpoint.id}
            field="owner"
            label={t('inspector.owner')}
            value={touchpoint.owner ?? ''}
            placeholder={t('inspector.ownerHint')}
            commit={(owner) => set('touchpoint.owner', { owner })}
          />
        </Labelled>
        <GoalField touchpoint={touchpoint} />
      </header>
      <IllustrationSection key={touchpoint.id} touchpoint={touchpoint.id} />
      <StandingSection subject={touchpoint.id} />
      <Tiles touchpoint={touchpoint.id} />
      <TouchpointCases touchpoint={touchpoint.id} />
      <section className="inspector-section" aria-label={t('inspector.readings')}>
        <h3>{t('inspector.readings')}</h3>
        <ReadingList subject={touchpoint.id} />
      </section>
      <MomentSection touchpoint={touchpoint.id} moment={moment} />
      <InterviewsHere touchpoint={touchpoint.id} />
      <MarkSection subject={touchpoint.id} />
      <NotesHere touchpoint={touchpoint.id} />
      <InvolvedHere touchpoint={touchpoint.id} />
      <SystemsHere touchpoint={touchpoint.id} />
      <PathsHere touchpoint={touchpoint.id} />
      <BindingsHere touchpoint={touchpoint.id} />
    </>
  );
}
