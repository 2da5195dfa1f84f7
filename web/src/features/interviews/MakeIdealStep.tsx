import { MapPin, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import type { Interview } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { addMap } from '../atlas/edits';
import { useStudyUuid } from '../inspector/study';
import { stateIdeal } from './edits';
import { Wording } from './Wording';

interface MakeProps {
  readonly entry: string;
  readonly interview: Interview;
}

/** What the customer dreams of becomes a step of the journey's ideal scenario, which quotes the interview by reference (L6). */
export function MakeIdealStep({ entry, interview }: MakeProps) {
  const t = useT();
  const study = useStudyUuid();
  const { doc } = useSession();
  const made = useAll('touchpoint').find((card) => card.testimony === entry);
  const [wording, setWording] = useState(false);
  const [chosen, setChosen] = useState('');
  const journey = doc.get('map', interview.map)?.journey;
  const ideal = useAll('map').find((map) => map.journey === journey && map.kind === 'ideal' && !map.archived);
  const stages = useAll('stage').filter((stage) => stage.map === ideal?.id);
  if (made) {
    const map = doc.get('stage', made.stage)?.map;
    return (
      <Link href={`/s/${study}/m/${uuidOf(map ?? '')}`} className="talk-made">
        <MapPin size={16} aria-hidden="true" />
        {t('interviews.isIdeal')}
      </Link>
    );
  }
  if (!wording) {
    return (
      <button type="button" className="talk-make" onClick={() => setWording(true)}>
        <Sparkles size={16} aria-hidden="true" />
        {t('interviews.makeIdeal')}
      </button>
    );
  }
  const state = (worded: string) => {
    if (!journey) return;
    const map = ideal?.id ?? addMap(doc, journey, 'ideal', now('interviews.idealName'));
    const all = doc.all('stage').filter((stage) => stage.map === map);
    const stage = all.find((each) => each.id === chosen) ?? all.at(-1);
    if (stage) stateIdeal(doc, { entry, stage, text: worded });
    setWording(false);
    toast(now('interviews.idealMade'), 'info');
  };
  return (
    <Wording longest={200} button={t('interviews.stateIdeal')} state={state} giveUp={() => setWording(false)}>
      {stages.length > 1 && (
        <select
          className="input talk-stage"
          aria-label={t('interviews.idealStage')}
          value={chosen || stages.at(-1)?.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {stages.map((stage) => (
            <option key={stage.id} value={stage.id}>
              {stage.name}
            </option>
          ))}
        </select>
      )}
    </Wording>
  );
}
