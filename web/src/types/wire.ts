/** The wire contract under the names this client uses: aliases of the generated types. */
import type { Wire, WireRecord } from './schemas';

export type * from '../map/wire';

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
  segment: Segment;
  stakeholder: Stakeholder;
  note: Note;
  binding: Binding;
  version: NamedVersion;
  decision: Decision;
  journal: JournalEntry;
  view: SavedView;
  answer: Answer;
  action: ProgressAction;
  trigger: TriggeringEvent;
  expectation: EventExpectation;
  round: Round;
  score: Score;
  mark: Mark;
  comment: Comment;
  system: InfoSystem;
  use: SystemUse;
  integration: Integration;
  workshop: Workshop;
  agenda: AgendaItem;
  tally: Tally;
  interview: Interview;
  constituent: Constituent;
  fulfilment: Fulfilment;
  involvement: Involvement;
  source: SourceDocument;
  standing: Standing;
  photo: Photo;
  quote: Quote;
  span: StageSpan;
  underlay: Underlay;
}
export type Kind = keyof RecordKinds;

export type Study = WireRecord<'Study'>;
export type Journey = WireRecord<'Journey'>;
export type JourneyMap = WireRecord<'JourneyMap'>;
export type MapKind = JourneyMap['kind'];
export type Phase = WireRecord<'Phase'>;
export type Channel = WireRecord<'Channel'>;
export type Stage = WireRecord<'Stage'>;
export type Lane = WireRecord<'Lane'>;
export type Touchpoint = WireRecord<'Touchpoint'>;
export type Note = WireRecord<'Note'>;
export type InfoSystem = WireRecord<'InfoSystem'>;
export type SystemUse = WireRecord<'SystemUse'>;
export type Integration = WireRecord<'Integration'>;
export type Comment = WireRecord<'Comment'>;
export type Layer = WireRecord<'Layer'>;
export type JourneyPath = WireRecord<'JourneyPath'>;
export type PathStep = WireRecord<'PathStep'>;
export type MomentOfTruth = WireRecord<'MomentOfTruth'>;
export type Condition = WireRecord<'Condition'>;
export type Reading = WireRecord<'Reading'>;
export type ReadingSource = Reading['source'];
export type Persona = WireRecord<'Persona'>;
export type Segment = WireRecord<'Segment'>;
export type Stakeholder = WireRecord<'Stakeholder'>;
export type Ring = Stakeholder['ring'];
export type SourceDocument = WireRecord<'SourceDocument'>;
export type Standing = WireRecord<'Standing'>;
export type Involvement = WireRecord<'Involvement'>;
export type Part = Involvement['part'];
export type Photo = WireRecord<'Photo'>;
export type Quote = WireRecord<'Quote'>;
export type StageSpan = WireRecord<'StageSpan'>;
export type Underlay = WireRecord<'Underlay'>;
export type Binding = WireRecord<'Binding'>;
export type NamedVersion = WireRecord<'NamedVersion'>;
export type Decision = WireRecord<'Decision'>;
export type JournalEntry = WireRecord<'JournalEntry'>;
export type SavedView = WireRecord<'SavedView'>;
export type Answer = WireRecord<'Answer'>;
export type ProgressAction = WireRecord<'ProgressAction'>;
export type TriggeringEvent = WireRecord<'TriggeringEvent'>;
export type EventExpectation = WireRecord<'EventExpectation'>;
export type Round = WireRecord<'Round'>;
export type Triptych = Round['axes'][number];
export type Score = WireRecord<'Score'>;
export type Mark = WireRecord<'Mark'>;
export type Workshop = WireRecord<'Workshop'>;
export type WorkshopPurpose = Workshop['purpose'];
export type AgendaItem = WireRecord<'AgendaItem'>;
export type AgendaKind = AgendaItem['kind'];
export type Tally = WireRecord<'Tally'>;
export type Interview = WireRecord<'Interview'>;
export type Constituent = WireRecord<'Constituent'>;
export type Fulfilment = WireRecord<'Fulfilment'>;

/** A record of any kind, also of kinds this client does not know (L5): the one place where the contract is wider than its description. */
export interface AnyRecord {
  readonly id: string;
  readonly [property: string]: unknown;
}
type Widened<Message, Property extends keyof Message, Content> = Omit<Message, Property> & { readonly [Name in Property]: Content };

export type Op = Widened<Wire<'OpPut'>, 'record', AnyRecord> | Wire<'OpPatch'> | Wire<'OpRemove'>;

export type PresenceState = Wire<'PresenceState'>;

export type ClientMessage =
  | Wire<'ClientMessageHello'>
  | Widened<Wire<'ClientMessageEdit'>, 'ops', readonly Op[]>
  | Wire<'ClientMessageUndo'>
  | Wire<'ClientMessageRestore'>
  | Wire<'ClientMessageWatch'>
  | Wire<'ClientMessagePresent'>
  | Wire<'ClientMessageGather'>
  | Wire<'ClientMessagePing'>;

type Logged = Wire<'ServerMessageLogged'>;

export type ServerMessage =
  // The description knows the mode as a string only.
  | Widened<Wire<'ServerMessageWelcome'>, 'mode', 'tail' | 'snapshot'>
  | Widened<Wire<'ServerMessageSnapshot'>, 'records', readonly AnyRecord[]>
  | (Omit<Logged, 'ops'> & { readonly ops?: readonly Op[] | null })
  | Wire<'ServerMessageRefused'>
  | Wire<'ServerMessageSceneSent'>
  | Wire<'ServerMessageOverlaySent'>
  | Wire<'ServerMessagePresence'>
  | Wire<'ServerMessageGathered'>
  | Wire<'ServerMessageNoticed'>
  | Wire<'ServerMessageWordsErased'>
  | Wire<'ServerMessageGone'>
  | Wire<'ServerMessagePong'>;
