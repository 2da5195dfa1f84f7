import { memo } from 'react';
import { actionOf } from '../../keys/table';
import { type MapKit, useMap, useMeasures, useSource } from '../context';
import { type ExpectedFigure, figuresOf, judgedBy } from '../model/expectations';
import type { MeasuresIndex } from '../model/measures';
import type { SceneBandCell } from '../wire';
import { BandLines } from './BandLines';

/** What customers expect at the moments of truth of each stage, and whether it is kept: each state has a shape of its own. */
export const Expectations = memo(function Expectations() {
  const { engine, t } = useMap();
  const picture = useSource(engine.picture);
  const measures = useMeasures();
  const cells = picture?.bandCells.filter((cell) => cell.band === 'expectations') ?? [];
  if (cells.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset stands in a drawing.
    <svg className="map-svg map-band map-band-cells map-expected" role="group" aria-label={t('map.band.expectations')}>
      {cells.map((cell, at) => (
        <Cell key={cell.key} cell={cell} measures={measures} first={at === 0} />
      ))}
    </svg>
  );
});

interface CellProps {
  readonly cell: SceneBandCell;
  readonly measures: MeasuresIndex;
  readonly first: boolean;
}

function Cell({ cell, measures, first }: CellProps) {
  const kit = useMap();
  const { expectation } = kit.intents;
  const figures = figuresOf(cell, measures);
  const open = (each: ExpectedFigure['first'] | undefined) => each && expectation?.(each.touchpoint, each.record);
  const said = `${kit.t('map.expected.count', { count: cell.expected.length })}\n${sentences(cell, measures, kit)}`;
  const button = expectation && { role: 'button', tabIndex: first ? 0 : -1, 'data-map-control': true };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a button where the map can open one.
    <g
      {...(button ?? { role: 'img' })}
      className="map-expected-cell"
      onClick={(event) => {
        const state = (event.target as Element).closest<SVGGElement>('[data-state]')?.dataset.state;
        open(figures.find((each) => each.state === state)?.first ?? cell.expected[0]);
      }}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && kit.engine.reveal(cell)}
      onKeyDown={(event) => {
        const action = button ? actionOf('expected', event.nativeEvent) : null;
        if (!action) return;
        event.preventDefault();
        const { nextElementSibling, previousElementSibling } = event.currentTarget;
        if (action === 'open') open(cell.expected[0]);
        else turnTo(event.currentTarget, action === 'next' ? nextElementSibling : previousElementSibling);
      }}
    >
      <title>{said}</title>
      <rect className="map-expected-room" x={cell.x} y={cell.y + 3} width={cell.width} height={cell.height - 6} rx={8} />
      <BandLines cell={cell} from={22} />
      {placed(figures).map(({ x, ...figure }) => (
        <g key={figure.state} data-state={figure.state} transform={`translate(${cell.x + x} ${cell.y + 62})`}>
          <rect className="map-expected-hit" x={-9} y={-12} width={34} height={24} />
          <path className="map-expected-glyph" d={glyphs[figure.state]} />
          <text className="map-band-figure" x={9} y={4}>
            {figure.count}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Around its middle: those of the verdicts are the shapes that moments of truth have. */
const glyphs: Readonly<Record<ExpectedFigure['state'], string>> = {
  kept: 'M0 -4.2L4.6 4.2H-4.6Z',
  atRisk: 'M-3.8 -3.8H3.8V3.8H-3.8Z',
  broken: 'M-4.6 -4.2H4.6L0 4.2Z',
  unknown: 'M0 -3.8A3.8 3.8 0 1 1 -0.01 -3.8Z',
  unanswered: 'M0 -5.4L5.4 0L0 5.4L-5.4 0Z',
};

function placed(figures: readonly ExpectedFigure[]) {
  let x = 15;
  return figures.map((figure) => {
    const here = figure.state === 'unanswered' ? x + 4 : x;
    x += 26 + 8 * String(figure.count).length;
    return { ...figure, x: here };
  });
}

function sentences(cell: SceneBandCell, measures: MeasuresIndex, { t }: MapKit): string {
  return cell.expected
    .map((each) => {
      const judged = judgedBy(each, measures);
      const state = [
        // Who is shown no measures is not told that nothing was measured.
        measures.moments.size > 0 && t(`map.verdict.${judged?.verdict ?? 'unknown'}`),
        judged?.source && t(`map.source.${judged.source}`),
        judged?.count != null && t('map.expected.n', { n: judged.count }),
        !each.answered && t('map.expected.unanswered'),
      ];
      const text = each.statedBy ? `${each.text} (${each.statedBy})` : each.text;
      const known = state.filter(Boolean).join(', ');
      return known ? t('map.expected.one', { text, state: known }) : text;
    })
    .join('\n');
}

/** From stage to stage with the arrows: the band is one stop of the tab key. */
function turnTo(from: SVGGElement, to: Element | null): void {
  if (!(to instanceof SVGGElement)) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus({ preventScroll: true });
}
