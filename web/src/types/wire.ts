/** The wire contract: the C# records of src/Parcours.Mapping and src/Parcours.Server/Live/Messages.cs. */
import type { BandPicture, MapOverlay, SceneFrame, SceneItem } from '../map/wire';

export type * from '../map/wire';

export interface RecordBase {
  readonly id: string;
}
export interface Study extends RecordBase {
  readonly name: string;
  readonly brand: string;
  readonly sector: string;
  readonly clientWord: string;
  readonly language: string;
}
export interface Journey extends RecordBase {
  readonly name: string;
  readonly order: string;
  readonly description: string;
}
export type MapKind = 'reality' | 'ideal' | 'design';
export type TriggerKind = 'none' | 'privateLife' | 'professionalLife' | 'incident';
export interface JourneyMap extends RecordBase {
  readonly journey: string;
  readonly name: string;
  readonly kind: MapKind;
  readonly order: string;
  readonly question: string;
  readonly trigger: string;
  readonly triggerKind: TriggerKind;
  readonly goal: string;
  readonly task: string;
  readonly persona: string | null;
}
export interface Phase extends RecordBase {
  readonly name: string;
  readonly order: string;
}
export interface Channel extends RecordBase {
  readonly name: string;
  readonly order: string;
  readonly icon: string;
  readonly source: string;
}
export interface Stage extends RecordBase {
  readonly map: string;
  readonly name: string;
  readonly order: string;
  readonly phase: string | null;
}
export interface Lane extends RecordBase {
  readonly map: string;
  readonly name: string;
  readonly order: string;
  readonly icon: string;
  readonly channel: string | null;
  readonly backstage: boolean;
}
export interface Touchpoint extends RecordBase {
  readonly stage: string;
  readonly lane: string;
  readonly name: string;
  readonly order: string;
  readonly icon: string;
  readonly description: string;
  readonly owner: string;
}
export interface Note extends RecordBase {
  readonly map: string;
  readonly text: string;
  readonly order: string;
  readonly stage: string | null;
  readonly lane: string | null;
}
export interface Layer extends RecordBase {
  readonly map: string;
  readonly name: string;
  readonly order: string;
  readonly locked: boolean;
}
export interface JourneyPath extends RecordBase {
  readonly map: string;
  readonly name: string;
  readonly kind: 'reference' | 'exception' | 'anomaly';
  readonly order: string;
  readonly layer: string | null;
  readonly abandoned: boolean;
  readonly promoted: boolean;
  readonly description: string;
}
export interface PathStep extends RecordBase {
  readonly path: string;
  readonly touchpoint: string;
  readonly order: string;
  readonly optional: boolean;
  readonly repeat: number;
  readonly limitSeconds: number | null;
  readonly alternatives: readonly string[];
  readonly channels: readonly string[];
}
export interface MomentOfTruth extends RecordBase {
  readonly touchpoint: string;
  readonly expectation: string;
  readonly showstopper: string;
  readonly importance: number;
}
export interface Condition extends RecordBase {
  readonly moment: string;
  readonly text: string;
  readonly order: string;
  readonly statedBy: string;
  readonly statedOn: string;
  readonly indicator: string;
  readonly unit: string;
  readonly comparison: 'atMost' | 'atLeast';
  readonly threshold: number | null;
  readonly testimony: string | null;
  readonly answer: string;
}
export type ReadingSource = 'measured' | 'reported' | 'estimated';
export interface Reading extends RecordBase {
  readonly subject: string;
  readonly indicator: string;
  readonly value: number;
  readonly source: ReadingSource;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly count: number | null;
  readonly note: string;
}
export interface Persona extends RecordBase {
  readonly name: string;
  readonly order: string;
  readonly description: string;
  readonly quote: string;
}
export interface Stakeholder extends RecordBase {
  readonly name: string;
  readonly role: string;
  readonly order: string;
  readonly description: string;
}
export interface Binding extends RecordBase {
  readonly touchpoint: string;
  readonly activity: string;
  readonly channel: string;
  readonly source: string;
}

export interface RecordKinds {
  study: Study;
  journey: Journey;
  map: JourneyMap;
  phase: Phase;
  stage: Stage;
  channel: Channel;
  lane: Lane;
  touchpoint: Touchpoint;
  path: JourneyPath;
  step: PathStep;
  layer: Layer;
  moment: MomentOfTruth;
  condition: Condition;
  reading: Reading;
  persona: Persona;
  stakeholder: Stakeholder;
  note: Note;
  binding: Binding;
}
export type Kind = keyof RecordKinds;
/** A record of any kind, also of kinds this client does not know (L5). */
export type AnyRecord = RecordBase & { readonly [property: string]: unknown };

export type Op =
  | { readonly op: 'put'; readonly record: AnyRecord }
  | { readonly op: 'patch'; readonly id: string; readonly set: { readonly [property: string]: unknown } }
  | { readonly op: 'remove'; readonly id: string };

export interface PresenceState {
  readonly map?: string | null;
  readonly x?: number | null;
  readonly y?: number | null;
  readonly selection?: readonly string[] | null;
  readonly editing?: string | null;
}

export type ClientMessage =
  | {
      readonly t: 'hello';
      readonly protocol: 1;
      readonly client: string;
      readonly last: number;
      readonly schema: number;
      readonly name: string;
    }
  | { readonly t: 'change'; readonly seq: number; readonly base: number; readonly intent: string; readonly ops: readonly Op[] }
  | { readonly t: 'undo'; readonly seq: number; readonly revision: number }
  | { readonly t: 'watch'; readonly map: string | null; readonly log?: string | null }
  | { readonly t: 'presence'; readonly state: PresenceState }
  | { readonly t: 'ping'; readonly n: number };

export type ServerMessage =
  | {
      readonly t: 'welcome';
      readonly study: string;
      readonly client: string;
      readonly head: number;
      readonly schema: number;
      readonly mode: 'tail' | 'snapshot';
      readonly color: number;
      readonly readOnly: boolean;
      /** Last sequence of this client that was decided. */
      readonly seq?: number;
    }
  | {
      readonly t: 'snapshot';
      readonly revision: number;
      readonly index: number;
      readonly of: number;
      readonly records: readonly AnyRecord[];
    }
  | {
      readonly t: 'log';
      readonly revision: number;
      readonly by: string;
      readonly at: string;
      readonly intent: string;
      readonly seq?: number | null;
      readonly ops?: readonly Op[] | null;
      readonly skipped?: readonly string[] | null;
    }
  | { readonly t: 'refused'; readonly seq: number; readonly rule: string; readonly about?: string | null; readonly detail?: string | null }
  | {
      readonly t: 'scene';
      readonly map: string;
      readonly revision: number;
      readonly from?: number | null;
      readonly frame: SceneFrame;
      readonly put: readonly SceneItem[];
      readonly remove: readonly string[];
    }
  | { readonly t: 'overlay'; readonly overlay: MapOverlay; readonly band?: BandPicture | null }
  | {
      readonly t: 'presence';
      readonly client: string;
      readonly name: string;
      readonly color: number;
      readonly state?: PresenceState | null;
    }
  | { readonly t: 'gone'; readonly code: number; readonly reason: string }
  | { readonly t: 'pong'; readonly n: number };
