import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JournalEntry } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { dateText } from '../inspector/numbers';
import { RestsOn } from '../observations/RestsOn';
import { goTo } from '../palette/goTo';
import './journal.css';

const words = ['promotion', 'promotionWithdrawn', 'organisation', 'process', 'observation', 'roundReopened'] as const;

const inSight = (item: HTMLLIElement | null): void => item?.scrollIntoView({ block: 'center' });

const newestFirst = (a: JournalEntry, b: JournalEntry): number => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1);

interface Props {
  /** The entry that is meant: in sight, and marked. */
  readonly entry?: string;
  readonly onClose: () => void;
}

/** The decision journal of the study: what was decided of which record, by whom, why, on what evidence. */
export function JournalDialog({ entry: shown, onClose }: Props) {
  const { t } = useTexts();
  const entries = [...useAll('journal')].sort(newestFirst);
  return (
    <SheetDialog title={t('journal.title')} className="journal-sheet" onClose={onClose}>
      {entries.length === 0 && <p className="fine-print">{t('journal.empty')}</p>}
      <ol className="journal">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} shown={entry.id === shown} onGo={onClose} />
        ))}
      </ol>
    </SheetDialog>
  );
}

interface EntryProps {
  readonly entry: JournalEntry;
  readonly shown: boolean;
  readonly onGo: () => void;
}

function Entry({ entry, shown, onGo }: EntryProps) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const about = entry.about ? doc.find(entry.about) : null;
  const map = doc.get('map', entry.map);
  const word = words.find((each) => each === entry.kind) ?? 'other';
  const change = word === 'organisation' || word === 'process';
  const go = () => {
    onGo();
    if (about && entry.map) goTo(about.id, entry.map);
  };
  return (
    <li ref={shown ? inSight : null} aria-current={shown || undefined}>
      <p className="journal-head">
        <b>{t(`journal.kind.${word}`)}</b>
        {[dateText(entry.on, language), entry.by, map?.name ?? (change && (about ? String(about.name) : t('changes.scope.study')))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {about && entry.map && word !== 'roundReopened' ? (
        <button type="button" className="journal-link" onClick={go}>
          {String(about.name ?? '')}
        </button>
      ) : (
        !change && word !== 'observation' && word !== 'roundReopened' && <p className="fine-print">{t('journal.gone')}</p>
      )}
      {word === 'roundReopened' && about && <p>{String(about.name ?? '')}</p>}
      <p>{entry.text}</p>
      {entry.kind === 'observation' && <RestsOn record={entry.id} />}
      {entry.evidence && (
        <details>
          <summary>{t('journal.evidenceThen')}</summary>
          <ul className="journal-evidence">
            {entry.evidence.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
