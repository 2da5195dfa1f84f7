import { lazy } from 'react';

/** Parts of the page that are loaded when first shown. */
export const HistoryPage = lazy(() => import('../history/HistoryPage').then((module) => ({ default: module.HistoryPage })));
export const AtlasPage = lazy(() => import('../atlas/AtlasPage').then((module) => ({ default: module.AtlasPage })));
export const ComparePage = lazy(() => import('../compare/ComparePage').then((module) => ({ default: module.ComparePage })));
export const InterviewMode = lazy(() => import('../interviews/InterviewMode').then((module) => ({ default: module.InterviewMode })));
export const CommentsPanel = lazy(() => import('../comments/CommentsPanel').then((module) => ({ default: module.CommentsPanel })));
export const CheckPanel = lazy(() => import('../check/CheckPanel').then((module) => ({ default: module.CheckPanel })));
export const WorkshopPanel = lazy(() => import('../workshops/WorkshopPanel').then((module) => ({ default: module.WorkshopPanel })));
export const WorkshopBar = lazy(() => import('../workshops/WorkshopBar').then((module) => ({ default: module.WorkshopBar })));
export const MinutesPage = lazy(() => import('../workshops/MinutesPage').then((module) => ({ default: module.MinutesPage })));
export const WorkshopsPage = lazy(() => import('../workshops/WorkshopsPage').then((module) => ({ default: module.WorkshopsPage })));
export const InboxPage = lazy(() => import('../observations/InboxPage').then((module) => ({ default: module.InboxPage })));
export const ObservePage = lazy(() => import('../observations/ObservePage').then((module) => ({ default: module.ObservePage })));
export const JourneyChainPage = lazy(() => import('../journeys/JourneyChainPage').then((module) => ({ default: module.JourneyChainPage })));
export const SystemsPage = lazy(() => import('../systems/SystemsPage').then((module) => ({ default: module.SystemsPage })));
export const Mentions = lazy(() => import('../comments/Mentions').then((module) => ({ default: module.Mentions })));
export const GuestPage = lazy(() => import('../guests/GuestPage').then((module) => ({ default: module.GuestPage })));
export const Inspector = lazy(() => import('../inspector/Inspector').then((module) => ({ default: module.Inspector })));
export const MomentChain = lazy(() => import('../chain/MomentChain').then((module) => ({ default: module.MomentChain })));
export const JournalDialog = lazy(() => import('../journal/JournalDialog').then((module) => ({ default: module.JournalDialog })));
export const ExportStudyDialog = lazy(() => import('./ExportStudyDialog').then((module) => ({ default: module.ExportStudyDialog })));
export const LogsDialog = lazy(() => import('../logs/LogsDialog').then((module) => ({ default: module.LogsDialog })));
export const KeysDialog = lazy(() => import('../../keys/KeysDialog').then((module) => ({ default: module.KeysDialog })));
export const PaletteDialog = lazy(() => import('./PaletteDialog').then((module) => ({ default: module.PaletteDialog })));
export const StudyPalette = lazy(() => import('./PaletteDialog').then((module) => ({ default: module.StudyPalette })));
export const MarksDialog = lazy(() => import('../marks/MarksDialog').then((module) => ({ default: module.MarksDialog })));
export const RoundsDialog = lazy(() => import('../rounds/RoundsDialog').then((module) => ({ default: module.RoundsDialog })));
export const GoalDialog = lazy(() => import('../goal/GoalDialog').then((module) => ({ default: module.GoalDialog })));
export const GoalStrip = lazy(() => import('../goal/GoalStrip').then((module) => ({ default: module.GoalStrip })));
export const QuadrantDialog = lazy(() => import('../quadrant/QuadrantDialog').then((module) => ({ default: module.QuadrantDialog })));
export const SpreadsheetDialog = lazy(() =>
  import('../spreadsheet/SpreadsheetDialog').then((module) => ({ default: module.SpreadsheetDialog })),
);
export const ImportMapDialog = lazy(() => import('../mapimport/ImportMapDialog').then((module) => ({ default: module.ImportMapDialog })));
export const StandingsDialog = lazy(() => import('../standing/StandingsDialog').then((module) => ({ default: module.StandingsDialog })));
export const SourcesDialog = lazy(() => import('../standing/SourcesDialog').then((module) => ({ default: module.SourcesDialog })));
export const ContextMenu = lazy(() => import('../clipboard/EditMenu').then((module) => ({ default: module.ContextMenu })));
export const StagesDialog = lazy(() => import('../paths/StagesDialog').then((module) => ({ default: module.StagesDialog })));
export const UnusedPictures = lazy(() => import('../illustrations/UnusedPictures').then((module) => ({ default: module.UnusedPictures })));
export const PaperPage = lazy(() => import('../paper/PaperPage').then((module) => ({ default: module.PaperPage })));
export const StoryboardPage = lazy(() => import('../illustrations/StoryboardPage').then((module) => ({ default: module.StoryboardPage })));
export const UnderlayPanel = lazy(() => import('../illustrations/UnderlayPanel').then((module) => ({ default: module.UnderlayPanel })));
export const UnderlayPlacer = lazy(() => import('../illustrations/UnderlayPlacer').then((module) => ({ default: module.UnderlayPlacer })));
export const Tour = lazy(() => import('../tour/Tour').then((module) => ({ default: module.Tour })));
export const TableView = lazy(() => import('../tables/TableView').then((module) => ({ default: module.TableView })));
export const ScenarioSheet = lazy(() => import('../atlas/ScenarioSheet').then((module) => ({ default: module.ScenarioSheet })));
