import { useQueryClient } from '@tanstack/react-query';
import { Play, Trash2 } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { removeSaying } from '../atlas/edits';
import { DayInput } from '../inspector/DayInput';
import { EditableText } from '../inspector/EditableText';
import { PlainField } from '../inspector/PlainField';
import { Agenda } from './Agenda';
import { attend } from './attend';
import { beginWorkshop, setWorkshop } from './edits';
import type { Participant } from './http';
import { InviteButton } from './Invite';
import { purposes } from './model';
import { Participants } from './Participants';
import { groupsOf } from './people';

const isDay = (text: string): boolean => text === '' || /^\d{4}-\d\d-\d\d$/.test(text);

/** A workshop that is prepared: what for, when, who, and its agenda. */
export function Planned({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const { doc } = useSession();
  const queries = useQueryClient();
  const set = (change: Partial<Workshop>) => setWorkshop(doc, workshop.id, change);
  const begin = () => {
    const people = queries.getQueryData<readonly Participant[]>(['participants', study, workshop.id]) ?? [];
    beginWorkshop(doc, workshop, groupsOf(people));
    void attend(study, workshop.id, t('workshop.leads'));
  };
  return (
    <div className="workshop-one">
      <div className="workshop-name">
        <EditableText
          id={workshop.id}
          label={t('workshop.name')}
          value={workshop.name}
          className="editable-title"
          required
          commit={(name) => set({ name })}
        />
        <IconButton small label={t('study.remove', { name: workshop.name })} onClick={() => removeSaying(doc, workshop.id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="form-pair">
        <PlainField label={t('workshop.purpose')}>
          {(control) => (
            <select {...control} value={workshop.purpose} onChange={(event) => set({ purpose: event.target.value as Workshop['purpose'] })}>
              {purposes.map((each) => (
                <option key={each} value={each}>
                  {t(`workshop.purpose.${each}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('workshop.on')}>
          {(control) => <DayInput control={control} value={workshop.on} onChange={(on) => isDay(on) && set({ on })} />}
        </PlainField>
      </div>
      <div className="workshop-preparation">
        <p aria-hidden="true">{t('workshop.preparation')}</p>
        <EditableText
          id={workshop.id}
          field="preparation"
          label={t('workshop.preparation')}
          value={workshop.preparation}
          placeholder={t('workshop.preparationHint')}
          multiline
          commit={(preparation) => set({ preparation })}
        />
      </div>
      <div className="workshop-acts">
        <button type="button" className="button primary" onClick={begin}>
          <Play size={15} aria-hidden="true" />
          {t('workshop.begin')}
        </button>
        <InviteButton study={study} workshop={workshop} />
      </div>
      <Agenda workshop={workshop} />
      <Participants study={study} workshop={workshop} />
    </div>
  );
}
