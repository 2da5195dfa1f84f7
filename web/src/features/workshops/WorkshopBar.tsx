import { ChevronLeft, ChevronRight, Megaphone, Pause, Play, Plus, Snowflake, Users } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { useStudyUuid } from '../inspector/study';
import { useView, view } from '../study/view';
import { addMinute, goToItem, setWorkshop, toggleTimer } from './edits';
import { Timer } from './Timer';
import './invitations.css';
import './workshops.css';

/** The workshop people are in, over the map: what they do, the time left, and what the host has at hand. */
export function WorkshopBar({ map }: { readonly map: string }) {
  const workshop = useAll('workshop').find((each) => each.map === map && each.status === 'running') ?? null;
  return workshop && <Bar workshop={workshop} />;
}

function Bar({ workshop }: { readonly workshop: Workshop }) {
  const t = useT();
  const session = useSession();
  const { doc } = session;
  const study = useStudyUuid();
  const items = useAll('agenda').filter((item) => item.workshop === workshop.id);
  const at = items.findIndex((item) => item.id === workshop.current);
  const open = useView((state) => state.workshop && state.leftOpen);
  const item = items[at];
  const go = (to: number) => {
    const next = items[to];
    if (!next) return;
    goToItem(doc, workshop, next);
    // A chunk of its own: the map is there before anybody leads a workshop.
    if (study) void import('./attend').then(({ attend }) => attend(study, workshop.id, t('workshop.leads')));
  };
  const gather = () => {
    session.gather();
    toast(t('workshop.gathered'));
  };
  const freeze = () => setWorkshop(doc, workshop.id, { frozen: !workshop.frozen }, workshop.frozen ? 'workshop.thaw' : 'workshop.freeze');
  return (
    <section className="workshop-bar" aria-label={t('workshop.bar')} data-map-control="">
      <IconButton label={t('workshop.back')} disabled={at <= 0} onClick={() => go(at - 1)}>
        <ChevronLeft size={17} aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className="workshop-now"
        aria-expanded={open}
        onClick={() => view.set(open ? { workshop: false } : { workshop: true, leftOpen: true })}
      >
        <b>{item?.name ?? workshop.name}</b>
        <small>{t('workshop.point', { at: at + 1, of: items.length })}</small>
      </button>
      <IconButton label={t('workshop.next')} disabled={at < 0 || at >= items.length - 1} onClick={() => go(at + 1)}>
        <ChevronRight size={17} aria-hidden="true" />
      </IconButton>
      <Timer workshop={workshop} />
      <IconButton
        label={t(workshop.timerAt === '' ? 'workshop.run' : 'workshop.stand')}
        onClick={() => toggleTimer(doc, workshop, session.now())}
      >
        {workshop.timerAt === '' ? <Play size={16} aria-hidden="true" /> : <Pause size={16} aria-hidden="true" />}
      </IconButton>
      <IconButton label={t('workshop.minuteMore')} onClick={() => addMinute(doc, workshop, session.now())}>
        <Plus size={16} aria-hidden="true" />
      </IconButton>
      <span className="workshop-rule" aria-hidden="true" />
      <IconButton label={t('workshop.gather')} onClick={gather}>
        <Megaphone size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t(workshop.frozen ? 'workshop.thaw' : 'workshop.freeze')} pressed={workshop.frozen} onClick={freeze}>
        <Snowflake size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('workshop.panel')}
        pressed={open}
        onClick={() => view.set(open ? { workshop: false } : { workshop: true, leftOpen: true })}
      >
        <Users size={16} aria-hidden="true" />
      </IconButton>
    </section>
  );
}
