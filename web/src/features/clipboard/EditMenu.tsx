import {
  ArrowRightToLine,
  CircleCheck,
  CircleHelp,
  ClipboardPaste,
  ClockAlert,
  Copy,
  CopyPlus,
  DiamondMinus,
  FileUp,
  MoveHorizontal,
  Pencil,
  Scissors,
  SquarePlus,
  StickyNote,
  Table2,
  Trash2,
} from 'lucide-react';
import { useRef } from 'react';
import { Keyboard, Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components';
import type { StudyDoc } from '../../doc/contract';
import { useSession } from '../../doc/react';
import { type Translate, useT } from '../../i18n';
import { newSpan } from '../illustrations/edits';
import { convertNote, newNote } from '../notes/edits';
import { canStand, judge, statuses } from '../standing/edits';
import { type Drafted, draftOf } from '../study/draft';
import { newTouchpoint } from '../study/edits';
import { removeTouchpoints } from '../study/removal';
import { mapOnScreen, useView, type View, view } from '../study/view';
import { chosen, copyByMenu, cutByMenu, duplicate, pasteByMenu, target } from './actions';
import type { CellPlace } from './paste';
import './clipboard.css';

interface Entry {
  readonly id: string;
  readonly icon: typeof Copy;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** What can be done with what is chosen and in the cell it is in, in groups. */
function entriesOf(doc: StudyDoc, map: string, t: Translate): readonly (readonly Entry[])[] {
  const ids = chosen();
  const none = ids.length === 0;
  const cell = target(doc);
  const clipboard: Entry[] = [
    { id: 'copy', icon: Copy, keys: 'Ctrl C', disabled: none, run: () => copyByMenu(doc, map) },
    { id: 'cut', icon: Scissors, keys: 'Ctrl X', disabled: none, run: () => cutByMenu(doc, map) },
    { id: 'paste', icon: ClipboardPaste, keys: 'Ctrl V', run: () => void pasteByMenu(doc, map) },
    { id: 'duplicate', icon: CopyPlus, keys: 'Ctrl D', disabled: none, run: () => void duplicate(doc, map) },
  ];
  const add = cell ? addingTo(doc, map, cell, t) : [];
  const [only] = ids;
  const note = only ? doc.get('note', only) : null;
  const one: Entry[] =
    ids.length === 1 && only
      ? [
          { id: note ? 'write' : 'rename', icon: Pencil, keys: 'F2', run: () => mapOnScreen.handle?.edit(only) },
          ...(note ? [{ id: 'convert', icon: ArrowRightToLine, run: () => chose(convertNote(doc, note)) }] : []),
        ]
      : [];
  const sheet: Entry = { id: 'spreadsheet', icon: Table2, run: () => view.set({ dialog: 'spreadsheet', pasted: '' }) };
  const file: Entry = { id: 'importMap', icon: FileUp, run: () => view.set({ dialog: 'importMap' }) };
  const judged = ids.filter(canStand);
  const standing: Entry[] = statuses
    .filter(() => judged.length > 0)
    .map((status) => ({
      id: `standing.${status}`,
      icon: standingIcons[status],
      keys: standingKeys[status],
      run: () => judge(doc, judged, status),
    }));
  const remove: Entry[] = none
    ? []
    : [
        {
          id: 'remove',
          icon: Trash2,
          keys: t('clip.key.delete'),
          danger: true,
          run: () => {
            removeTouchpoints(doc, ids);
            view.set({ selection: new Set(), inspected: null });
          },
        },
      ];
  return [clipboard, [...one, ...add], standing, [sheet, file], remove].filter((group) => group.length > 0);
}

/** What can be put into a cell, to be written at once. */
function addingTo(doc: StudyDoc, map: string, { stage, lane }: CellPlace, t: Translate): Entry[] {
  const write = (drafted: Drafted) => edit(draftOf(doc).begin(drafted));
  return [
    { id: 'note', icon: StickyNote, keys: 'N', run: () => write({ kind: 'note', record: newNote(doc, map, stage, lane) }) },
    { id: 'span', icon: MoveHorizontal, run: () => write({ kind: 'span', record: newSpan(doc, map, stage, lane, t('span.new')) }) },
    {
      id: 'touchpoint',
      icon: SquarePlus,
      run: () => write({ kind: 'touchpoint', record: newTouchpoint(doc, stage, lane, t('study.touchpoint.new')) }),
    },
  ];
}

const standingIcons = { toCheck: CircleHelp, confirmed: CircleCheck, obsolete: ClockAlert, contradicted: DiamondMinus };
const standingKeys = { toCheck: '', confirmed: 'V', obsolete: 'O', contradicted: 'X' };

function chose(id: string | null): void {
  if (!id) return;
  view.set({ selection: new Set([id]), cell: null, inspected: null });
  mapOnScreen.handle?.focus(id);
}

function edit(id: string): void {
  view.set({ selection: new Set([id]), cell: null });
  mapOnScreen.handle?.edit(id);
}

function Entries({ map, done }: { readonly map: string; readonly done: () => void }) {
  const t = useT();
  const { doc } = useSession();
  // What is chosen may change while the menu is open.
  useView();
  const groups = entriesOf(doc, map, t);
  const all = groups.flat();
  return (
    <Menu
      className="edit-menu-list"
      aria-label={t('clip.menu')}
      onAction={(id) => {
        const entry = all.find((each) => each.id === id);
        done();
        // After the menu gave the focus back: what runs may take it.
        if (entry) setTimeout(entry.run);
      }}
    >
      {groups.flatMap((group, at) => [
        ...(at > 0 ? [<Separator key={`before ${group[0]?.id}`} />] : []),
        ...group.map(({ id, icon: Icon, keys, disabled, danger }) => (
          <MenuItem key={id} id={id} textValue={t(`clip.menu.${id}`)} isDisabled={disabled ?? false} className={danger ? 'danger' : ''}>
            <Icon size={15} aria-hidden="true" />
            <Text slot="label">{t(`clip.menu.${id}`)}</Text>
            {keys && <Keyboard>{keys}</Keyboard>}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}

/** What can be done, where the map was asked for it: right click, long press, the menu key, the button of the tools. */
export function ContextMenu({ map, at }: { readonly map: string; readonly at: NonNullable<View['menu']> }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="edit-menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="edit-menu"
        placement="bottom start"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && view.set({ menu: null })}
      >
        <Entries map={map} done={() => view.set({ menu: null })} />
      </Popover>
    </>
  );
}
