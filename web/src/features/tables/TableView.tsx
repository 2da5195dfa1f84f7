import { useMemo } from 'react';
import { useAll, useRecord, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { GridTable } from './GridTable';
import { PathTable } from './PathTable';
import '../inspector/controls.css';
import './tables.css';

interface TableViewProps {
  readonly map: string;
  readonly onInspect: (id: string) => void;
}

/** The map as tables: the same content for a screen reader, for the keyboard, or for a very small screen. */
export function TableView({ map, onInspect }: TableViewProps) {
  const t = useT();
  const record = useRecord('map', map);
  const { overlay } = useSource(useSession().measures);
  const stages = useOf('stage', map);
  const lanes = useOf('lane', map);
  const paths = useOf('path', map);
  const steps = useAll('step');
  const all = useAll('touchpoint');
  const touchpoints = useMemo(() => {
    const own = new Set(stages.map((stage) => stage.id));
    return all.filter((touchpoint) => own.has(touchpoint.stage));
  }, [all, stages]);
  return (
    <div className="tables">
      <h2>{t('tables.title', { name: record?.name ?? '' })}</h2>
      {touchpoints.length === 0 && <p className="tables-note">{t('tables.empty')}</p>}
      <GridTable map={map} stages={stages} lanes={lanes} touchpoints={touchpoints} overlay={overlay} onInspect={onInspect} />
      {paths.map((path) => (
        <PathTable
          key={path.id}
          path={path}
          steps={steps}
          stages={stages}
          lanes={lanes}
          touchpoints={touchpoints}
          overlay={overlay}
          onInspect={onInspect}
        />
      ))}
      {paths.length === 0 && <p className="tables-note">{t('tables.noPath')}</p>}
    </div>
  );
}

function useOf<K extends 'stage' | 'lane' | 'path'>(kind: K, map: string) {
  const all = useAll(kind);
  return useMemo(() => all.filter((record) => record.map === map), [all, map]);
}
