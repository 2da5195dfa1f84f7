import { useQuery } from '@tanstack/react-query';
import { Eye, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '../../app/api';
import { useSession } from '../../doc/react';
import { useStored } from '../../doc/useStored';
import { useT } from '../../i18n';
import type { Round } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { removeSaying } from '../atlas/edits';
import { useStudyUuid } from '../inspector/study';
import { view } from '../study/view';
import { type Progress, readProgress, reveal } from './http';

interface RoundHostProps {
  readonly round: Round;
  /** It is scored in a workshop that runs: nobody is left to be told how to share it. */
  readonly shared?: boolean;
}

/** How many have finished, without a single score; and the reveal. */
export function RoundHost({ round, shared = false }: RoundHostProps) {
  const t = useT();
  const { doc } = useSession();
  const study = useStudyUuid() ?? '';
  const enabled = useStored();
  const progress = useQuery({
    enabled,
    queryKey: ['round', study, round.id],
    queryFn: () => readProgress(study, round.id),
    refetchInterval: 2_000,
  });
  const invite = () => view.set({ dialog: null, workshop: true, leftOpen: true });
  const { joined = 0, finished = 0, groups = [] } = progress.data ?? {};
  return (
    <section className="rounds-host" aria-label={t('rounds.progress')}>
      <header>
        <h3>{t('rounds.progress')}</h3>
        <IconButton small label={t('study.remove', { name: round.name })} onClick={() => removeSaying(doc, round.id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="rounds-count" role="status">
        {joined === 0 ? t('rounds.nobody') : t('rounds.counted', { finished, joined })}
      </p>
      <ul>
        {groups.map((group) => (
          <Group key={group.group} group={group} />
        ))}
      </ul>
      <Reveal study={study} round={round} joined={joined} finished={finished} />
      {!shared && (
        <p className="fine">
          {t('rounds.share')}{' '}
          <button type="button" className="quiet-button" onClick={invite}>
            {t('rounds.invite')}
          </button>
        </p>
      )}
    </section>
  );
}

function Group({ group }: { readonly group: Progress['groups'][number] }) {
  const t = useT();
  return (
    <li>
      <span>{group.group}</span>
      <span className="fine">
        {group.joined === 0 ? t('rounds.nobodyYet') : t('rounds.ofGroup', { finished: group.finished, joined: group.joined })}
      </span>
      <span className="rounds-bar" aria-hidden="true">
        {Array.from({ length: Math.min(group.joined, 24) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one tick is like the other.
          <i key={at} data-on={at < group.finished || undefined} />
        ))}
      </span>
    </li>
  );
}

interface RevealProps {
  readonly study: string;
  readonly round: Round;
  readonly joined: number;
  readonly finished: number;
}

function Reveal({ study, round, joined, finished }: RevealProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const left = joined - finished;
  const act = async () => {
    setAsking(false);
    try {
      const shown = await reveal(study, round.id);
      toast(t('rounds.revealed', { count: shown.participants }), 'info');
    } catch (error) {
      toast(error instanceof ApiError && error.rule ? t(`rules.${error.rule}`) : t('rounds.unreachable'), 'bad');
    }
  };
  // Nobody is left to wait for once the last has finished: the question goes.
  if (asking && left > 0) {
    return (
      <div className="rounds-ask" role="alert">
        <p>{t('rounds.left', { count: left })}</p>
        <button type="button" className="button small" onClick={() => setAsking(false)}>
          {t('rounds.wait')}
        </button>
        <button type="button" className="button small primary" onClick={() => void act()}>
          {t('rounds.revealAnyway')}
        </button>
      </div>
    );
  }
  return (
    <button type="button" className="button primary" disabled={finished === 0} onClick={() => (left > 0 ? setAsking(true) : void act())}>
      <Eye size={15} aria-hidden="true" />
      {t('rounds.reveal')}
    </button>
  );
}
