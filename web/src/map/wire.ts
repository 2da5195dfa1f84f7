/** The part of the wire contract (src/Parcours.Mapping/Scenes, Overlays, Records) that the map reads. */
export type PathKind = 'reference' | 'exception' | 'anomaly';

export interface SceneFrame {
  readonly width: number;
  readonly height: number;
  readonly laneHeaderWidth: number;
  readonly headerHeight: number;
  readonly bandTop: number;
  readonly bandHeight: number;
}

export interface ScenePhase {
  readonly kind: 'phase';
  readonly key: string;
  readonly phase: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface SceneStage {
  readonly kind: 'stage';
  readonly key: string;
  readonly stage: string;
  readonly number: number;
  readonly x: number;
  readonly width: number;
  readonly cardX: number;
  readonly cardWidth: number;
  readonly labelY: number;
  readonly lines: readonly string[];
}

export interface SceneLane {
  readonly kind: 'lane';
  readonly key: string;
  readonly lane: string;
  readonly y: number;
  readonly height: number;
  readonly stripTop: number;
  readonly backstage: boolean;
  readonly icon: string;
  readonly lines: readonly string[];
}

export interface SceneCard {
  readonly kind: 'card';
  readonly key: string;
  readonly touchpoint: string;
  readonly stage: string;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly icon: string;
  readonly moment?: string | null;
}

export interface SceneHop {
  readonly kind: 'hop';
  readonly key: string;
  readonly path: string;
  readonly pathKind: PathKind;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly hop: 'forward' | 'loop';
  readonly points: readonly number[];
  readonly radius: number;
  readonly pitch: number;
}

export interface SceneEnd {
  readonly kind: 'end';
  readonly key: string;
  readonly path: string;
  readonly pathKind: PathKind;
  readonly x: number;
  readonly y: number;
}

export type SceneItem = ScenePhase | SceneStage | SceneLane | SceneCard | SceneHop | SceneEnd;

export interface Scene {
  readonly map: string;
  readonly frame: SceneFrame;
  readonly items: readonly SceneItem[];
}

export type ValueSource = 'measured' | 'reported' | 'estimated';
export type Verdict = 'unknown' | 'kept' | 'atRisk' | 'broken';

export interface PathValues {
  readonly path: string;
  readonly cases: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly nearestAnomalies: number;
  readonly source: ValueSource;
}

export interface HopValues {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  readonly share: number;
  readonly meanPasses?: number | null;
  readonly medianSeconds?: number | null;
}

export interface TouchpointValues {
  readonly touchpoint: string;
  readonly events: number;
  readonly cases: number;
  readonly nps?: number | null;
  readonly npsLow?: number | null;
  readonly npsHigh?: number | null;
  readonly npsCount: number;
  readonly medianWaitSeconds?: number | null;
  readonly reworkShare?: number | null;
  readonly source: ValueSource;
}

export interface StageValues {
  readonly stage: string;
  readonly nps?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly count: number;
  readonly believed?: number | null;
  readonly target?: number | null;
}

export interface MomentVerdict {
  readonly moment: string;
  readonly touchpoint: string;
  readonly verdict: Verdict;
}

export interface MapOverlay {
  readonly map: string;
  readonly version: string;
  readonly cases: number;
  readonly paths: readonly PathValues[];
  readonly hops: readonly HopValues[];
  readonly touchpoints: readonly TouchpointValues[];
  readonly stages: readonly StageValues[];
  readonly moments: readonly MomentVerdict[];
}

export interface BandPicture {
  readonly measured: string;
  readonly interval: string;
  readonly believed: string;
  readonly target: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly points: readonly {
    readonly stage: string;
    readonly x: number;
    readonly y: number;
    readonly value: number;
    readonly low?: number | null;
    readonly high?: number | null;
    readonly count: number;
  }[];
}

export interface Stage {
  readonly id: string;
  readonly map: string;
  readonly name: string;
  readonly order: string;
}
export interface Lane {
  readonly id: string;
  readonly map: string;
  readonly name: string;
  readonly order: string;
  readonly icon: string;
  readonly backstage: boolean;
}
export interface Touchpoint {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  readonly name: string;
  readonly order: string;
  readonly icon: string;
}
export interface JourneyPath {
  readonly id: string;
  readonly map: string;
  readonly name: string;
  readonly kind: PathKind;
  readonly order: string;
}
export interface PathStep {
  readonly id: string;
  readonly path: string;
  readonly touchpoint: string;
  readonly order: string;
}
