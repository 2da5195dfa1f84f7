import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { StudyDoc, StudySession } from '../../doc/contract';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { mapOnScreen, view } from '../study/view';
import { FaultList } from './FaultList';
import { Preview } from './Preview';
import { emptyFrame, type Plan, planOf, readGrid, readList } from './plan';
import { type Columns, guessColumns, guessShape, type Shape } from './shape';
import { tableOf } from './table';
import '../paths/dialog.css';
import './spreadsheet.css';

/** What was said of the table, for the text it was said of. */
interface Said {
  readonly text: string;
  readonly shape?: Shape;
  readonly columns?: Columns;
  readonly without?: boolean;
  /** Whether the empty frame stays. */
  readonly beside?: boolean;
}

/** Cells of a spreadsheet become touchpoints: seen before anything is made, made in one go. */
export function SpreadsheetDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const session = useSession();
  const { doc } = session;
  const field = useId();
  const [text, setText] = useState(view.get().pasted);
  const [said, setSaid] = useState<Said>({ text });
  const area = useRef<HTMLTextAreaElement>(null);
  const waits = useRef(text === '');
  useEffect(() => {
    if (waits.current) area.current?.focus();
  }, []);
  const late = useDeferredValue(text);
  const table = useMemo(() => tableOf(late), [late]);
  const own = said.text === late ? said : { text: late };
  const shape = own.shape ?? guessShape(table.rows);
  const columns = useMemo(() => own.columns ?? guessColumns(table.rows), [own.columns, table]);
  const frame = useMemo(() => emptyFrame(doc, map), [doc, map]);
  const replaced = own.beside ? none : frame;
  const plan = useMemo(() => planned(doc, map, table, shape, columns, replaced, t), [doc, map, table, shape, columns, replaced, t]);
  const say = (change: Omit<Said, 'text'>) => setSaid({ ...own, ...change });
  const faulty = plan.faults.length > 0;
  const blocked = plan.faults.some((fault) => fault.row === null);
  const ready = plan.cards.made + plan.stages.made + plan.lanes.made > 0 && !blocked && (!faulty || own.without === true);
  return (
    <SheetDialog className="spreadsheet-sheet" title={t('sheet.title')} onClose={onClose}>
      <div className="field">
        <label htmlFor={field}>{t('sheet.text')}</label>
        <textarea
          id={field}
          ref={area}
          className="spreadsheet-text"
          rows={5}
          value={text}
          placeholder={t('sheet.hint')}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {table.rows.length > 0 && (
        <>
          <fieldset className="spreadsheet-shape">
            <legend className="visually-hidden">{t('sheet.shape')}</legend>
            <span className="segments">
              {(['list', 'grid'] as const).map((each) => (
                <button key={each} type="button" aria-pressed={shape === each} onClick={() => say({ shape: each })}>
                  {t(`sheet.shape.${each}`)}
                </button>
              ))}
            </span>
            {shape === 'list' && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={columns.header}
                  onChange={(event) => say({ columns: { ...columns, header: event.target.checked } })}
                />
                {t('sheet.header')}
              </label>
            )}
          </fieldset>
          <p className="fine-print">{t(`sheet.shape.${shape}.help`)}</p>
          <Preview rows={table.rows} shape={shape} columns={columns} faults={plan.faults} onColumns={(next) => say({ columns: next })} />
        </>
      )}
      {(table.rows.length > 0 || faulty) && <Summary plan={plan} />}
      {table.rows.length > 0 && frame.size > 0 && (
        <label className="check">
          <input type="checkbox" checked={!own.beside} onChange={(event) => say({ beside: !event.target.checked })} />
          {t('sheet.replace')}
        </label>
      )}
      {faulty && <FaultList faults={plan.faults} />}
      {faulty && !blocked && plan.cards.made > 0 && (
        <label className="check">
          <input type="checkbox" checked={own.without === true} onChange={(event) => say({ without: event.target.checked })} />
          {t('sheet.without')}
        </label>
      )}
      <div className="sheet-end">
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          className="button primary"
          isDisabled={!ready}
          onPress={() => {
            onClose();
            make(session, map, plan, t);
          }}
        >
          {t('sheet.make')}
        </Button>
      </div>
    </SheetDialog>
  );
}

function Summary({ plan }: { readonly plan: Plan }) {
  const t = useT();
  const parts = (['stages', 'lanes', 'cards'] as const).map((kind) => {
    const made = t(`sheet.made.${kind}`, { count: plan[kind].made });
    return plan[kind].reused > 0 ? `${made} (${t('sheet.reused', { count: plan[kind].reused })})` : made;
  });
  return (
    <p className="spreadsheet-sum" role="status">
      <b>{t('sheet.sum')}</b> {parts.join(' · ')}
    </p>
  );
}

type Translate = ReturnType<typeof useT>;

const none: ReadonlySet<string> = new Set();

function planned(
  doc: StudyDoc,
  map: string,
  table: ReturnType<typeof tableOf>,
  shape: Shape,
  columns: Columns,
  replaced: ReadonlySet<string>,
  t: Translate,
): Plan {
  const { cell } = view.get();
  // A cell that cannot be read is none.
  const wrong = new Set(table.faults.map((fault) => `${fault.row} ${fault.column}`));
  const rows = table.rows.map((cells, row) => cells.map((cell, column) => (wrong.has(`${row} ${column}`) ? '' : cell)));
  const read = shape === 'grid' ? readGrid(rows) : readList(rows, columns);
  return planOf(
    doc,
    map,
    { ...read, faults: [...table.faults, ...read.faults] },
    {
      stage: cell?.stage ?? doc.all('stage').find((each) => each.map === map)?.id ?? null,
      lane: cell?.lane ?? doc.all('lane').find((each) => each.map === map)?.id ?? null,
      stageName: t('sheet.stage'),
      laneName: t('sheet.lane'),
    },
    replaced,
  );
}

function make(session: StudySession, map: string, plan: Plan, t: Translate): void {
  const { doc } = session;
  const edit = doc.edit('sheet.paste', plan.ops);
  view.set({ selection: new Set(plan.ids.slice(0, 500)), cell: null, inspected: null });
  const [first] = plan.ids;
  if (first) mapOnScreen.handle?.focus(first);
  if (plan.ids.length > 1) showWhole(session, map, plan.ids.at(-1) ?? '');
  toast(t('sheet.done', { count: plan.cards.made }), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
}

/** The whole of what came is in sight, not its first card alone: once the server has laid it out. */
function showWhole(session: StudySession, map: string, last: string): void {
  const off = session.scene.subscribe(() => {
    const scene = session.scene.get();
    if (scene?.map === map && !scene.items.some((item) => item.kind === 'card' && item.touchpoint === last)) return;
    off();
    if (scene?.map === map) requestAnimationFrame(() => mapOnScreen.handle?.show(map));
  });
}
