import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAll } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Round } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { dateText } from '../inspector/numbers';
import { BallotForm } from './BallotForm';
import { Results } from './Results';
import { RoundForm } from './RoundForm';
import { RoundHost } from './RoundHost';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './rounds.css';

/** The qualification rounds of a map: scoring in silence, then what everybody said, together. */
export function RoundsDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const rounds = useAll('round').filter((round) => round.map === map);
  const newest = rounds.findLast((round) => round.status === 'open') ?? rounds.at(-1);
  const [chosen, setChosen] = useState<string | null>(newest?.id ?? null);
  const shown = rounds.find((round) => round.id === chosen) ?? null;
  return (
    <SheetDialog title={t('rounds.title')} className="rounds-sheet" onClose={onClose}>
      {rounds.length > 0 && <Tabs rounds={rounds} chosen={shown?.id ?? null} choose={setChosen} />}
      {shown ? <OneRound key={`${shown.id} ${shown.status}`} round={shown} /> : <RoundForm map={map} opened={setChosen} />}
    </SheetDialog>
  );
}

interface TabsProps {
  readonly rounds: readonly Round[];
  readonly chosen: string | null;
  readonly choose: (round: string | null) => void;
}

function Tabs({ rounds, chosen, choose }: TabsProps) {
  const { t, language } = useTexts();
  return (
    <fieldset className="rounds-tabs" aria-label={t('rounds.list')}>
      {rounds.map((round) => (
        <button key={round.id} type="button" aria-pressed={round.id === chosen} onClick={() => choose(round.id)}>
          <b>{round.name}</b>
          <span className="fine-print">
            {round.status === 'open' ? t('rounds.isOpen') : t('rounds.isRevealed', { date: dateText(round.revealedOn, language) })}
          </span>
        </button>
      ))}
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        <b>
          <Plus size={14} aria-hidden="true" />
          {t('rounds.new')}
        </b>
      </button>
    </fieldset>
  );
}

function OneRound({ round }: { readonly round: Round }) {
  return (
    <div className="inspector rounds">
      {round.question && <p className="rounds-question">{round.question}</p>}
      {round.status === 'open' ? (
        <div className="rounds-open">
          <BallotForm round={round} />
          <RoundHost round={round} />
        </div>
      ) : (
        <Results round={round} />
      )}
    </div>
  );
}
