import { memo } from 'react';
import { useMap, useSource } from '../context';
import type { PlacedSpan } from '../model/spans';
import type { SceneStage } from '../wire';
import { useWriting } from './Rename';

/** The bars over stages, under the lines that go down through them. */
export function Spans() {
  const { engine, intents, t } = useMap();
  const picture = useSource(engine.picture);
  const look = useSource(engine.sources.look);
  const roving = useSource(engine.roving);
  const editing = useSource(engine.editing);
  const spans = [...(picture?.spans.values() ?? [])];
  if (!picture || spans.length === 0) return null;
  return (
    <ul className="map-stage-list" aria-label={t('span.list')}>
      {spans.map((span) => (
        <OneSpan
          key={span.id}
          span={span}
          first={nameOf(picture.stages, span.stage)}
          last={nameOf(picture.stages, span.last)}
          selected={look.selection.has(span.id)}
          roving={span.id === roving}
          editing={span.id === editing && !intents.readOnly}
        />
      ))}
    </ul>
  );
}

const nameOf = (stages: readonly SceneStage[], id: string): string => stages.find((each) => each.stage === id)?.lines.join(' ') ?? '';

interface SpanProps {
  readonly span: PlacedSpan;
  readonly first: string;
  readonly last: string;
  readonly selected: boolean;
  readonly roving: boolean;
  readonly editing: boolean;
}

const OneSpan = memo(function OneSpan({ span, first, last, selected, roving, editing }: SpanProps) {
  const { intents, t } = useMap();
  return (
    <li className="map-cell-item">
      <button
        type="button"
        className={`map-span${selected ? ' selected' : ''}${span.provisional ? ' provisional' : ''}`}
        data-id={span.id}
        data-hue={span.hue}
        data-stretch={intents.placeSpan ? '' : undefined}
        tabIndex={roving ? 0 : -1}
        aria-pressed={selected}
        aria-label={t('span.said', { text: span.lines.join(' '), first, last })}
        style={{ transform: `translate(${span.x}px, ${span.y}px)`, width: span.width, height: span.height }}
      >
        <span className="map-span-text">{span.lines.join('\n')}</span>
        <span className="map-span-end first" data-end="first" />
        <span className="map-span-end last" data-end="last" />
      </button>
      {editing && <SpanEdit span={span} />}
    </li>
  );
});

/** The text written on the bar itself. */
function SpanEdit({ span }: { readonly span: PlacedSpan }) {
  const { engine, intents, t } = useMap();
  const before = engine.sources.ahead.get()?.spans?.get(span.id)?.text ?? span.lines.join(' ');
  const writing = useWriting<HTMLInputElement>(span.id, (text) => {
    if (text && text !== before) intents.rename(span.id, text);
    else intents.settle?.(span.id);
  });
  return (
    <span
      className="map-rename-place map-span-edit"
      data-map-control
      style={{ transform: `translate(${span.x}px, ${span.y}px)`, width: Math.max(span.width, 160), height: 26 }}
    >
      <input {...writing} className="map-rename" aria-label={t('span.text')} defaultValue={before} maxLength={200} />
    </span>
  );
}
