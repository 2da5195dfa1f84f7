import { Users, X } from 'lucide-react';
import { useState } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { useStudyUuid } from '../inspector/study';
import { view } from '../study/view';
import { Over } from './Over';
import { PlanNew } from './PlanNew';
import { Planned } from './Planned';
import { Running } from './Running';
import '../check/check.css';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './invitations.css';
import './workshops.css';

/** The workshops of a map, in the left panel: prepared, held, or over. */
export function WorkshopPanel({ map }: { readonly map: string }) {
  const t = useT();
  const workshops = useAll('workshop').filter((each) => each.map === map);
  const first =
    workshops.find((each) => each.status === 'running') ?? workshops.findLast((each) => each.status === 'planned') ?? workshops.at(-1);
  const [chosen, setChosen] = useState<string | 'new' | null>(null);
  const shown = chosen === 'new' ? null : (workshops.find((each) => each.id === chosen) ?? first ?? null);
  return (
    <aside className="study-left workshop-panel" aria-label={t('workshop.title')}>
      <header className="check-head">
        <h2>
          <Users size={16} aria-hidden="true" />
          {t('workshop.title')}
        </h2>
        <IconButton small label={t('app.close')} onClick={() => view.set({ workshop: false })}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      {workshops.length > 0 && (
        <label className="workshop-choice">
          <span className="visually-hidden">{t('workshop.choose')}</span>
          <select value={shown?.id ?? 'new'} onChange={(event) => setChosen(event.target.value)}>
            {workshops.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name} · {t(`workshop.status.${each.status}`)}
              </option>
            ))}
            <option value="new">{t('workshop.new')}</option>
          </select>
        </label>
      )}
      {shown ? <One key={shown.id} workshop={shown} /> : <PlanNew map={map} planned={setChosen} />}
    </aside>
  );
}

function One({ workshop }: { readonly workshop: Workshop }) {
  const study = useStudyUuid() ?? '';
  if (workshop.status === 'running') return <Running study={study} workshop={workshop} />;
  return workshop.status === 'closed' ? <Over study={study} workshop={workshop} /> : <Planned study={study} workshop={workshop} />;
}
