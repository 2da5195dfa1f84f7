import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { useStudyUuid } from '../inspector/study';
import { CaseList } from './CaseList';
import { CaseTimeline } from './CaseTimeline';
import { DeviationTable } from './DeviationTable';
import type { Measured, Source } from './http';
import { type Screen, screens, useScreens } from './screens';
import { useTitle } from './title';
import '../paths/dialog.css';
import './cases.css';

/** The cases behind a number, the deviations, one case: over the map, each screen with the way back to the one before. */
export default function CasesDialog({ map }: { readonly map: string }) {
  const t = useT();
  const stack = useScreens((state) => state.stack);
  const study = useStudyUuid();
  const overlay = useSource(useSession().measures).overlay as Measured | null;
  const screen = stack.at(-1);
  const title = useTitle(screen);
  // Another map has other cases.
  useEffect(() => screens.close, []);
  if (!screen) return null;
  return (
    <SheetDialog
      className="cases-sheet"
      title={title}
      onClose={screens.close}
      onLeave={stack.length > 1 ? screens.back : screens.close}
      before={
        stack.length > 1 && (
          <Button className="icon-button small" aria-label={t('cases.back')} onPress={screens.back}>
            <ArrowLeft size={16} aria-hidden="true" />
          </Button>
        )
      }
    >
      {study && overlay?.log ? (
        <Shown screen={screen} source={{ study, map, log: overlay.log.id }} version={overlay.version} />
      ) : (
        <p className="fine-print">{t('measures.noLog')}</p>
      )}
      <div className="sheet-end">
        <Button className="button" onPress={screens.close}>
          {t('app.close')}
        </Button>
      </div>
    </SheetDialog>
  );
}

interface ShownProps {
  readonly screen: Screen;
  readonly source: Source;
  /** Measures change with it: answers are asked for again. */
  readonly version: string;
}

function Shown({ screen, source, version }: ShownProps) {
  if (screen.kind === 'deviations') return <DeviationTable source={source} version={version} />;
  if (screen.kind === 'case') return <CaseTimeline source={source} version={version} id={screen.id} />;
  return <CaseList source={source} version={version} query={screen.query} />;
}
