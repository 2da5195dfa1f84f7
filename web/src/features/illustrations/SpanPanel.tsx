import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { hues } from '../../map/model/hues';
import type { StageSpan } from '../../types/wire';
import { EditableText } from '../inspector/EditableText';
import { PlainField } from '../inspector/PlainField';
import '../notes/notes.css';
import { removeTouchpoints } from '../study/removal';
import { view } from '../study/view';
import { placeSpan, writeSpan } from './edits';
import './illustrations.css';

/** A bar over stages: its text, its colour, from where to where, and in which lane. */
export function SpanPanel({ span }: { readonly span: StageSpan }) {
  const t = useT();
  const { doc } = useSession();
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const own = useMemo(
    () => ({ stage: stages.filter((each) => each.map === span.map), lane: lanes.filter((each) => each.map === span.map) }),
    [stages, lanes, span.map],
  );
  const move = (place: Partial<StageSpan>) => placeSpan(doc, span.id, { first: span.first, last: span.last, lane: span.lane, ...place });
  return (
    <>
      <header className="inspector-head">
        <p className="kind-line">{t('span.kind')}</p>
        <EditableText
          id={span.id}
          field="text"
          label={t('span.text')}
          value={span.text}
          className="editable-title"
          required
          commit={(text) => writeSpan(doc, span.id, text)}
        />
        <fieldset className="note-hues">
          <legend className="caption">{t('note.hue')}</legend>
          {hues.map((hue) => (
            <button
              key={hue}
              type="button"
              data-hue={hue}
              aria-label={t(`history.word.${hue}`)}
              title={t(`history.word.${hue}`)}
              aria-pressed={span.hue === hue}
              onClick={() => span.hue !== hue && doc.edit('span.hue', [{ op: 'patch', id: span.id, set: { hue } }])}
            />
          ))}
        </fieldset>
        <div className="form-pair">
          {(['first', 'last'] as const).map((end) => (
            <PlainField key={end} label={t(`span.${end}`)}>
              {(control) => (
                <select {...control} value={span[end]} onChange={(event) => move({ [end]: event.target.value })}>
                  {own.stage.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
          ))}
        </div>
        <PlainField label={t('span.lane')} hint={t('span.hint')}>
          {(control) => (
            <select {...control} value={span.lane ?? ''} onChange={(event) => move({ lane: event.target.value || null })}>
              <option value="">{t('span.whole')}</option>
              {own.lane.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </header>
      <div className="note-acts">
        <button
          type="button"
          className="button small danger"
          onClick={() => {
            removeTouchpoints(doc, [span.id]);
            view.set({ selection: new Set(), inspected: null });
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
          {t('app.delete')}
        </button>
      </div>
    </>
  );
}
