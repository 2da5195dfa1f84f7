import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { addLane, addStage } from '../study/edits';
import { LaneDetails, StageDetails } from './RecordDetails';
import { RecordList } from './RecordList';

/** Stages and lanes of the map: add, rename, move, remove; a stage's phase, a lane's pictogram and whether the client sees it. */
export function StagesDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const stages = useAll('stage').filter((stage) => stage.map === map);
  const lanes = useAll('lane').filter((lane) => lane.map === map);
  return (
    <SheetDialog title={t('study.stages')} onClose={onClose}>
      <Tabs className="tabs">
        <TabList aria-label={t('study.stages')} className="segments">
          <Tab id="stages">{t('study.stageList')}</Tab>
          <Tab id="lanes">{t('study.laneList')}</Tab>
        </TabList>
        <TabPanel id="stages">
          <RecordList
            records={stages}
            add={t('study.stage.add')}
            removal={t('study.stage.removal')}
            onAdd={(name) => addStage(doc, map, name)}
            details={(stage) => <StageDetails stage={stage} />}
          />
        </TabPanel>
        <TabPanel id="lanes">
          <RecordList
            records={lanes}
            add={t('study.lane.add')}
            removal={t('study.lane.removal')}
            onAdd={(name) => addLane(doc, map, name)}
            details={(lane) => <LaneDetails lane={lane} />}
          />
        </TabPanel>
      </Tabs>
    </SheetDialog>
  );
}
