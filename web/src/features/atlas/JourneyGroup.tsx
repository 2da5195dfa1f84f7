import { ArrowRight, FileUp, GripVertical, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import type { Journey, MapKind } from '../../types/wire';
import { KindMark } from '../../ui/KindMark';
import { EditableText } from '../inspector/EditableText';
import { shift } from '../study/edits';
import { Checklist } from '../templates/Checklist';
import { type Action, ActionMenu } from './ActionMenu';
import { BeginDialog } from './BeginDialog';
import { ChainDialog } from './ChainDialog';
import { addMap, archive, duplicate, moveMap, placeJourney, set } from './edits';
import { MapTile } from './MapTile';
import { type JourneyNode, kinds, type MapParts, none } from './model';
import { useRemoval } from './useRemoval';

interface Props {
  readonly id: string;
  readonly study: string;
  readonly node: JourneyNode;
  readonly parts: ReadonlyMap<string, MapParts>;
  readonly facts: ReadonlyMap<string, Wire<'ShowAtlasItem'>>;
  readonly onScenario: (map: string) => void;
  readonly onImport: (journey: string) => void;
}

type Where = 'before' | 'after' | 'into';

/** A journey: its name, its place among the others, its maps. Others are dropped before, after or into it. */
export function JourneyGroup({ id, study, node, parts, facts, onScenario, onImport }: Props) {
  const t = useT();
  const { doc } = useSession();
  const { journey, maps, depth } = node;
  const drop = useDrop(journey);
  const total = (count: (each: MapParts) => number) => maps.reduce((sum, map) => sum + count(parts.get(map.id) ?? none), 0);
  const [beginning, setBeginning] = useState<MapKind | null>(null);
  const known = maps.filter((map) => map.kind === 'reality' && !map.archived);
  const makeMap = (kind: MapKind) =>
    kind !== 'reality' && known.length > 0 ? setBeginning(kind) : onScenario(addMap(doc, journey.id, kind, t(`study.kind.${kind}`)));
  return (
    <section
      id={id}
      className="group"
      style={{ '--depth': depth } as React.CSSProperties}
      data-archived={journey.archived || undefined}
      data-drop={drop.where ?? undefined}
      aria-label={journey.name}
      {...drop.handlers}
    >
      <div className="group-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu moves it too */}
        <span
          className="grip"
          draggable
          title={t('atlas.drag')}
          onDragStart={(event) => event.dataTransfer.setData('text/parcours-journey', journey.id)}
        >
          <GripVertical size={16} aria-hidden="true" />
        </span>
        <h2>
          <EditableText
            id={journey.id}
            label={t('atlas.journeyName')}
            value={journey.name}
            required
            commit={(name) => set(doc, 'journey', journey.id, { name })}
          />
        </h2>
        <Chain study={study} journey={journey} />
        <span className="group-total">
          {t('atlas.maps', { n: maps.length })} · {t('atlas.cards', { n: total((each) => each.cards.length) })}
        </span>
        <JourneyMenu study={study} journey={journey} />
      </div>
      <EditableText
        id={journey.id}
        field="description"
        className="group-about"
        label={t('atlas.journeyAbout')}
        placeholder={t('atlas.journeyAboutHint')}
        value={journey.description ?? ''}
        commit={(description) => set(doc, 'journey', journey.id, { description })}
      />
      <Checklist maps={maps} />
      <ul className="tiles">
        {maps.map((map) => (
          <MapTile
            key={map.id}
            study={study}
            map={map}
            parts={parts.get(map.id) ?? none}
            facts={facts.get(map.id)}
            onScenario={onScenario}
          />
        ))}
        <li className="tile-new">
          {maps.length === 0 && <p>{t('atlas.noMaps')}</p>}
          <MenuTrigger>
            <Button className="button">
              <Plus size={16} aria-hidden="true" />
              {t('atlas.addMap')}
            </Button>
            <Popover className="atlas-menu" placement="bottom start">
              <Menu onAction={(kind) => (kind === 'file' ? onImport(journey.id) : makeMap(kind as MapKind))}>
                {kinds.map((kind) => (
                  <MenuItem key={kind} id={kind} textValue={t(`study.kind.${kind}`)}>
                    <KindMark kind={kind} />
                    <span className="menu-help">{t(`atlas.kindHelp.${kind}`)}</span>
                  </MenuItem>
                ))}
                <MenuItem id="file" textValue={t('mapImport.start')}>
                  <span className="kind-mark">
                    <FileUp size={13} aria-hidden="true" />
                    {t('mapImport.start')}
                  </span>
                  <span className="menu-help">{t('mapImport.startHelp')}</span>
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
        </li>
      </ul>
      {beginning && (
        <BeginDialog
          study={study}
          journey={journey.id}
          kind={beginning}
          known={known}
          onMade={onScenario}
          onClose={() => setBeginning(null)}
        />
      )}
    </section>
  );
}

/** What comes before and after it in the client's life. */
function Chain({ study, journey }: { readonly study: string; readonly journey: Journey }) {
  const t = useT();
  const before = useRecord('journey', journey.after);
  const next = useAll('journey').filter((each) => each.after === journey.id);
  return (
    <>
      {before && (
        <a className="chain" href={`#${uuidOf(before.id)}`}>
          {t('atlas.follows', { name: before.name })}
        </a>
      )}
      {next.map((each) => (
        <a key={each.id} className="chain" href={`#${uuidOf(each.id)}`}>
          <ArrowRight size={13} aria-hidden="true" />
          {t('atlas.then', { name: each.name })}
        </a>
      ))}
      {(before || next.length > 0) && (
        <Link className="chain-read" href={`/s/${study}/chain?journey=${uuidOf(journey.id)}`}>
          {t('journeys.read')}
        </Link>
      )}
    </>
  );
}

function JourneyMenu({ study, journey }: { readonly study: string; readonly journey: Journey }) {
  const t = useT();
  const { doc } = useSession();
  const [placing, setPlacing] = useState(false);
  const removal = useRemoval(study, journey.id, journey.name);
  const siblings = useAll('journey').filter((each) => (each.parent ?? null) === (journey.parent ?? null));
  const at = siblings.findIndex((each) => each.id === journey.id);
  const actions: Action[] = [
    { id: 'place', label: t('atlas.place'), run: () => setPlacing(true) },
    { id: 'up', label: t('atlas.moveUp'), disabled: at === 0, run: () => shift(doc, siblings, journey.id, -1) },
    { id: 'down', label: t('atlas.moveDown'), disabled: at === siblings.length - 1, run: () => shift(doc, siblings, journey.id, 1) },
    { id: 'copy', label: t('atlas.duplicate'), run: () => void duplicate(doc, study, journey.id, journey.name) },
    {
      id: 'archive',
      label: t(journey.archived ? 'atlas.unarchive' : 'atlas.archive'),
      run: () => archive(doc, journey.id, !journey.archived),
    },
    { id: 'remove', label: t('app.delete'), danger: true, run: removal.run },
  ];
  return (
    <>
      <ActionMenu label={t('atlas.actions', { name: journey.name })} actions={actions} />
      {removal.dialog}
      {placing && <ChainDialog journey={journey} onClose={() => setPlacing(false)} />}
    </>
  );
}

/** Where a dragged journey would go: the upper quarter is before, the lower quarter after, the middle into. A map goes into it. */
function useDrop(journey: Journey) {
  const { doc } = useSession();
  const [where, setWhere] = useState<Where | null>(null);
  const over = (event: React.DragEvent<HTMLElement>) => {
    const { types } = event.dataTransfer;
    if (types.includes('text/parcours-map')) setWhere('into');
    else if (types.includes('text/parcours-journey')) setWhere(whereIn(event));
    else return;
    event.preventDefault();
  };
  const drop = (event: React.DragEvent<HTMLElement>) => {
    setWhere(null);
    const [map, dragged] = [event.dataTransfer.getData('text/parcours-map'), event.dataTransfer.getData('text/parcours-journey')];
    if (map) moveMap(doc, map, journey.id);
    else if (dragged) placeJourney(doc, dragged, journey.id, whereIn(event));
    event.preventDefault();
  };
  return { where, handlers: { onDragOver: over, onDragLeave: () => setWhere(null), onDrop: drop } };
}

function whereIn(event: React.DragEvent<HTMLElement>): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - top) / height;
  return at < 0.25 ? 'before' : at > 0.75 ? 'after' : 'into';
}
