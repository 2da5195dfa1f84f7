import { useQuery } from '@tanstack/react-query';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { OneMap } from '../compare/OneMap';
import { useTogether } from '../compare/useTogether';
import { ChangeMarks } from './ChangeMarks';
import { type Change, type Item, pastScene } from './http';
import type { Comparison, Side } from './state';
import '../compare/compare.css';

interface Props {
  readonly study: string;
  readonly map: string;
  readonly compared: Comparison;
  readonly marks: ReadonlyMap<string, Change>;
  readonly items: readonly Item[] | null;
}

/** Two moments as two maps, looked at as one, with what changed marked on both. */
export function BothMaps(props: Props) {
  const [left, right] = useTogether(true);
  return (
    <div className="compare-maps history-both" data-mode="side">
      <OneSide {...props} side="before" revision={props.compared.from} onHandle={left} />
      <OneSide {...props} side="after" revision={props.compared.to} onHandle={right} />
    </div>
  );
}

interface SideProps extends Props {
  readonly side: Side;
  /** Null for now. */
  readonly revision: number | null;
  readonly onHandle: Parameters<typeof OneMap>[0]['onHandle'];
}

function OneSide({ study, map, marks, items, side, revision, onHandle }: SideProps) {
  const t = useT();
  const live = useSource(useSession().scene);
  const versions = useAll('version');
  const origin = useAll('study')[0]?.branchOf;
  const past = useQuery({
    queryKey: ['past', study, map, revision],
    queryFn: () => pastScene(study, map, revision ?? 0),
    enabled: revision !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const named = versions.find((version) => version.revision === revision)?.name;
  const moment =
    revision === null
      ? t('history.now')
      : (named ?? (origin && revision === 1 ? t('history.origin') : t('history.revision', { revision })));
  const name = `${t(`history.${side}`)} · ${moment}`;
  return (
    <div className="compare-one">
      <p className="compare-name" aria-hidden="true">
        {name}
      </p>
      <OneMap
        name={name}
        scene={revision === null ? live : past.isError ? null : (past.data ?? null)}
        onHandle={onHandle ?? (() => undefined)}
      >
        <ChangeMarks marks={marks} side={side} names={items} />
      </OneMap>
      {past.isError && <p className="history-no-map">{t('history.noMap')}</p>}
    </div>
  );
}
