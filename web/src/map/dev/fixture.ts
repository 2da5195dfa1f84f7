import type { Ahead } from '../model/picture';
import type {
  BandPicture,
  JourneyPath,
  Lane,
  MapOverlay,
  PathKind,
  PathStep,
  Scene,
  SceneCard,
  SceneHop,
  SceneItem,
  Stage,
  Touchpoint,
} from '../wire';

/** A map made up for development and tests, laid out crudely: the true layout is the server's. */
export interface Fixture {
  readonly scene: Scene;
  readonly ahead: Ahead;
  readonly overlay: MapOverlay;
  readonly band: BandPicture;
}

const map = 'map:1';
const stageNames = [
  'S’informer',
  'Comparer',
  'Choisir',
  'Souscrire',
  'Attendre',
  'Installer',
  'Utiliser',
  'Payer',
  'Demander de l’aide',
  'Réclamer',
  'Renouveler',
  'Recommander',
];
const laneNames: [string, string][] = [
  ['Site web', 'web'],
  ['Appli mobile', 'app'],
  ['Boutique', 'store'],
  ['Téléphone', 'phone'],
  ['Chat et bot', 'chat'],
  ['E-mail, SMS', 'mail'],
  ['Partenaire', 'partner'],
  ['Back-office', 'backoffice'],
];
const titles = [
  'Simulateur de\ntarif',
  'Compare les\nforfaits',
  'Signe en ligne',
  'Suit sa commande',
  'Reçoit la\nconfirmation',
  'Appelle\nl’assistance',
  'Visite du\ntechnicien',
  'Paie en un geste',
  'Lit la FAQ',
  'Relance : « où en\nest-on ? »',
  'Rappel conseiller',
  'Change d’offre',
];
const pathNames = [
  'Tout en ligne',
  'Boutique puis appli',
  'Assistée',
  'Conseil par téléphone',
  'Chatbot puis boutique',
  'Suivi et fidélité',
  'Relances en boucle',
  'Dossier papier bloqué',
];
const shares = [0.54, 0.21, 0.12, 0.086, 0.057, 0.03, 0.049, 0.026];
const kinds: PathKind[] = ['reference', 'reference', 'reference', 'exception', 'exception', 'exception', 'anomaly', 'anomaly'];

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const card = { width: 140, height: 64, pitch: 80 };
const gutter = 128;
const left = 148;
const top = 68;

export function makeFixture(columns = 12, rows = 8, cardCount = 60, pathCount = 8): Fixture {
  const next = random(7);
  const pathsAhead = new Map<string, JourneyPath>();
  const steps = new Map<string, PathStep>();
  const cells = fillCells(columns, rows, cardCount, next);
  const laneTops: number[] = [];
  const heights: number[] = [];
  let y = top + 4;
  for (let row = 0; row < rows; row++) {
    const most = Math.max(1, ...Array.from({ length: columns }, (_, column) => cells.get(`${column} ${row}`) ?? 0));
    laneTops.push(y);
    heights.push(most * card.pitch + 20);
    y += most * card.pitch + 20;
  }
  const column = card.width + gutter;
  const width = left + columns * column;
  const items: SceneItem[] = [];
  for (let p = 0; p < 3; p++) {
    const from = Math.floor((p * columns) / 3);
    const to = Math.floor(((p + 1) * columns) / 3);
    items.push({
      kind: 'phase',
      key: `phase:${p}`,
      phase: `phase:${p}`,
      x: left + from * column + 3,
      y: 8,
      width: (to - from) * column - 6,
      height: 20,
      lines: [['Découverte', 'Acquisition', 'Utilisation'][p] ?? ''],
    });
  }
  const stages: Stage[] = [];
  for (let c = 0; c < columns; c++) {
    const name = stageNames[c % stageNames.length] ?? '';
    stages.push({ id: `stage:${c}`, map, name, order: key(c) });
    items.push({
      kind: 'stage',
      key: `stage:${c}`,
      stage: `stage:${c}`,
      number: c + 1,
      x: left + c * column,
      width: column,
      cardX: left + c * column + gutter / 2,
      cardWidth: card.width,
      labelY: 40,
      lines: [name],
    });
  }
  const lanes: Lane[] = [];
  for (let r = 0; r < rows; r++) {
    const [name, icon] = laneNames[r % laneNames.length] ?? ['', 'web'];
    lanes.push({ id: `lane:${r}`, map, name, order: key(r), icon, backstage: r === rows - 1 });
    items.push({
      kind: 'lane',
      key: `lane:${r}`,
      lane: `lane:${r}`,
      y: laneTops[r] ?? 0,
      height: heights[r] ?? 0,
      stripTop: (laneTops[r] ?? 0) + (heights[r] ?? 0) - 24,
      backstage: r === rows - 1,
      icon,
      lines: [name],
    });
  }
  const cards: SceneCard[] = [];
  for (const [cell, count] of cells) {
    const [c = 0, r = 0] = cell.split(' ').map(Number);
    for (let i = 0; i < count; i++) {
      const id = `touchpoint:${cards.length}`;
      cards.push({
        kind: 'card',
        key: id,
        touchpoint: id,
        stage: `stage:${c}`,
        lane: `lane:${r}`,
        x: left + c * column + gutter / 2,
        y: (laneTops[r] ?? 0) + 10 + i * card.pitch,
        width: card.width,
        height: card.height,
        lines: (titles[cards.length % titles.length] ?? '').split('\n'),
        icon: laneNames[r % laneNames.length]?.[1] ?? 'web',
        moment: cards.length % 9 === 4 ? `moment:${cards.length}` : null,
      });
    }
  }
  items.push(...cards);
  const hops: SceneHop[] = [];
  for (let p = 0; p < pathCount; p++) {
    const id = `path:${p}`;
    const kind = kinds[p % kinds.length] ?? 'reference';
    pathsAhead.set(id, { id, map, name: pathNames[p % pathNames.length] ?? '', kind, order: key(p) });
    const visited: SceneCard[] = [];
    for (let c = 0; c < columns; c++) {
      const here = cards.filter((each) => each.stage === `stage:${c}`);
      const wanted = p % rows;
      here.sort((a, b) => Math.abs(Number(a.lane.slice(5)) - wanted) - Math.abs(Number(b.lane.slice(5)) - wanted));
      const chosen = here[next() < 0.6 ? 0 : Math.min(here.length - 1, Math.floor(next() * 3))];
      if (chosen) visited.push(chosen);
    }
    for (const [i, each] of visited.entries()) {
      steps.set(`step:${p}-${i}`, { id: `step:${p}-${i}`, path: id, touchpoint: each.touchpoint, order: key(i) });
    }
    const port = Math.min(13, 50 / pathCount);
    const track = Math.min(15, (gutter - 36) / pathCount);
    for (let i = 1; i < visited.length; i++) {
      const [a, b] = [visited[i - 1], visited[i]];
      if (!a || !b) continue;
      const [ay, by] = [a.y + 8 + (p + 0.5) * port, b.y + 8 + (p + 0.5) * port];
      const x = b.x - gutter + 18 + ((b.y > a.y ? pathCount - 1 - p : p) + 0.5) * track;
      const points = Math.abs(ay - by) < 1 ? [a.x + a.width, ay, b.x, by] : [a.x + a.width, ay, x, ay, x, by, b.x, by];
      hops.push({
        kind: 'hop',
        key: `hop:step:${p}-${i}`,
        path: id,
        pathKind: kind,
        from: `step:${p}-${i - 1}`,
        to: `step:${p}-${i}`,
        hop: 'forward',
        points,
        radius: 10,
        pitch: Math.max(8, port * 2),
      });
    }
    const end = visited.at(-1);
    if (kind === 'anomaly' && end)
      items.push({ kind: 'end', key: `end:${p}`, path: id, pathKind: kind, x: end.x + end.width + 24, y: end.y + 20 });
    if (p === 6 && visited[9] && visited[8])
      addLoop(
        hops,
        steps,
        visited[9],
        visited[8],
        id,
        (laneTops[Number(visited[9].lane.slice(5))] ?? 0) + (heights[Number(visited[9].lane.slice(5))] ?? 0) - 10,
        visited.length,
      );
  }
  items.push(...hops);
  const frame = {
    width: width + 24,
    height: y + 150,
    laneHeaderWidth: left,
    headerHeight: top,
    bandTop: y + 8,
    bandHeight: 132,
    bands: [{ band: 'satisfaction', top: y + 8, height: 132 }],
  };
  const touchpoints = new Map<string, Touchpoint>(
    cards.map((each, i) => [
      each.touchpoint,
      { id: each.touchpoint, stage: each.stage, lane: each.lane, name: each.lines.join(' '), order: key(i), icon: each.icon },
    ]),
  );
  return {
    scene: { map, frame, items },
    ahead: { stages, lanes, touchpoints, paths: pathsAhead, steps },
    overlay: makeOverlay(cards, hops, pathCount, next),
    band: makeBand(columns, left, column, frame.bandTop, next),
  };
}

const key = (i: number) => String(i).padStart(6, '0');

function fillCells(columns: number, rows: number, count: number, next: () => number): Map<string, number> {
  const cells = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const cell = `${i % columns} ${Math.floor(next() * rows)}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return cells;
}

function addLoop(
  hops: SceneHop[],
  steps: Map<string, PathStep>,
  from: SceneCard,
  to: SceneCard,
  path: string,
  strip: number,
  at: number,
): void {
  steps.set('step:loop', { id: 'step:loop', path, touchpoint: to.touchpoint, order: key(at) });
  const fromX = from.x + from.width * 0.7;
  const toX = to.x + to.width * 0.4;
  hops.push({
    kind: 'hop',
    key: 'hop:loop',
    path,
    pathKind: 'anomaly',
    from: `step:6-${at - 1}`,
    to: 'step:loop',
    hop: 'loop',
    points: [fromX, from.y + from.height, fromX, strip, toX, strip, toX, to.y + to.height],
    radius: 10,
    pitch: 12,
  });
}

function makeOverlay(cards: readonly SceneCard[], hops: readonly SceneHop[], pathCount: number, next: () => number): MapOverlay {
  const touchpoints = cards.map((each) => {
    const nps = Math.round(next() * 130 - 65);
    return {
      touchpoint: each.touchpoint,
      events: Math.round(300 + next() ** 2 * 40000),
      cases: 1000,
      nps,
      npsLow: nps - 4,
      npsHigh: nps + 4,
      npsCount: 320,
      medianWaitSeconds: next() * 9000,
      reworkShare: next() * 0.3,
      source: 'measured' as const,
    };
  });
  const paths = Array.from({ length: pathCount }, (_, p) => ({
    path: `path:${p}`,
    cases: 100,
    share: shares[p % shares.length] ?? 0,
    low: 0,
    high: 1,
    nearestAnomalies: 0,
    source: p === 2 ? ('estimated' as const) : ('measured' as const),
  }));
  const verdicts = ['kept', 'atRisk', 'broken'] as const;
  const moments = cards
    .filter((each) => each.moment)
    .map((each, i) => ({
      moment: each.moment ?? '',
      touchpoint: each.touchpoint,
      verdict: verdicts[i % 3] ?? ('unknown' as const),
      conditions: [],
    }));
  const loops = hops.filter((hop) => hop.hop === 'loop');
  return {
    map,
    version: '1',
    revision: 1,
    log: null,
    events: 90000,
    classes: null,
    cases: 41200,
    paths,
    touchpoints,
    stages: [],
    moments,
    hops: loops.map((hop) => ({
      path: hop.path,
      from: hop.from ?? '',
      to: hop.to ?? '',
      cases: 40,
      share: 0.06,
      meanPasses: 2.3,
      medianSeconds: 60,
    })),
  };
}

function makeBand(columns: number, x0: number, column: number, bandTop: number, next: () => number): BandPicture {
  const y = (value: number) => Math.round(bandTop + 66 - (value / 60) * 46);
  const points = Array.from({ length: columns }, (_, c) => {
    const value = Math.round(next() * 100 - 50);
    return { stage: `stage:${c}`, x: x0 + (c + 0.5) * column, y: y(value), value, low: value - 6, high: value + 6, count: 300 };
  });
  const curve = (shift: number, reverse = false) => {
    const list = points.map((point) => ({ x: point.x, y: point.y + shift }));
    if (reverse) list.reverse();
    return list
      .map((point, i) => {
        const before = list[i - 1];
        if (!before) return `${reverse ? 'L' : 'M'}${point.x} ${point.y}`;
        const middle = (before.x + point.x) / 2;
        return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
      })
      .join('');
  };
  return {
    measured: curve(0),
    interval: `${curve(-9)}${curve(9, true)}Z`,
    believed: curve(-20),
    target: `M${x0 + 60} ${y(30)}H${x0 + columns * column - 60}`,
    ticks: [-50, 0, 50].map((value) => ({ value, y: y(value) })),
    points,
  };
}
