/** The part of the wire contract that the map reads. */
import type { Wire, WireRecord } from '../types/schemas';

export type PathKind = JourneyPath['kind'];
export type ValueSource = PathValues['source'];
export type Triptych = WireRecord<'Score'>['axis'];
export type MarkKind = WireRecord<'Mark'>['kind'];
export type Verdict = MomentVerdict['verdict'];

export type SceneFrame = Wire<'SceneFrame'>;
export type ScenePhase = Wire<'ScenePhase'>;
export type SceneStage = Wire<'SceneStage'>;
export type SceneLane = Wire<'SceneLane'>;
export type SceneCard = Wire<'SceneCard'>;
export type SceneNote = Wire<'SceneNote'>;
export type SceneHop = Wire<'SceneHop'>;
export type SceneEnd = Wire<'SceneEnd'>;
export type SceneStop = Wire<'SceneStop'>;
export type SceneSpan = Wire<'SceneSpan'>;
export type SceneBand = Wire<'SceneBand'>;
export type SceneBandCell = Wire<'SceneBandCell'>;
export type SceneItem = Wire<'SceneItem'>;

/** The scene that this client puts together from the messages that carry its differences. */
export interface Scene {
  readonly map: string;
  readonly frame: SceneFrame;
  readonly items: readonly SceneItem[];
}

export type PathValues = Wire<'PathValues'>;
export type HopValues = Wire<'HopValues'>;
export type TouchpointValues = Wire<'TouchpointValues'>;
export type StageValues = Wire<'StageValues'>;
export type MomentVerdict = Wire<'MomentVerdict'>;
export type ConditionVerdict = Wire<'ConditionVerdict'>;
export type MapOverlay = Wire<'MapOverlay'>;
export type BandPicture = Wire<'BandPicture'>;

/** What the map needs of the records that it runs ahead of its scene with. */
export type Stage = Pick<WireRecord<'Stage'>, 'id' | 'map' | 'name' | 'order'>;
export type Lane = Pick<WireRecord<'Lane'>, 'id' | 'map' | 'name' | 'order' | 'icon' | 'backstage'>;
export type Touchpoint = Pick<WireRecord<'Touchpoint'>, 'id' | 'stage' | 'lane' | 'name' | 'order' | 'icon'>;
export type JourneyPath = Pick<WireRecord<'JourneyPath'>, 'id' | 'map' | 'name' | 'kind' | 'order'>;
export type Note = Pick<WireRecord<'Note'>, 'id' | 'text' | 'hue' | 'order' | 'stage' | 'lane'>;
export type StageSpan = Pick<WireRecord<'StageSpan'>, 'id' | 'first' | 'last' | 'lane' | 'text' | 'hue'>;
export type PathStep = Pick<WireRecord<'PathStep'>, 'id' | 'path' | 'touchpoint' | 'order'>;
