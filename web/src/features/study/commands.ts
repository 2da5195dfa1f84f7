import { useMemo } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { setTheme, theme } from '../../app/theme';
import { useSession } from '../../doc/react';
import { setLanguage, useTexts } from '../../i18n';
import { indicators } from '../../map/ports';
import type { PaletteCommand } from '../palette/Palette';
import { takeTool, view } from './view';

/** The pages of a study, by the end of their address; '' is the atlas. */
export const studyPages = [
  '',
  'chain',
  'cycle',
  'events',
  'interviews',
  'conditions',
  'ideal',
  'systems',
  'workshops',
  'inbox',
  'people',
] as const;

/** A page of the study of the address. */
const goToPage = (page: string): void => navigate(location.pathname.replace(/^(\/s\/[^/]+).*$/, page ? `$1/${page}` : '$1'));

/** What the palette can do on every page of a study: take back, go to another page, change the look. */
export function useStudyCommands(): readonly PaletteCommand[] {
  const { doc } = useSession();
  const { t, language } = useTexts();
  return useMemo(
    () => [
      { id: 'undo', label: t('study.command.undo'), hint: 'Ctrl Z', run: () => doc.undo() },
      { id: 'redo', label: t('study.command.redo'), hint: 'Ctrl Y', run: () => doc.redo() },
      { id: 'keys', label: t('keys.title'), hint: '?', run: () => view.set({ dialog: 'keys' }) },
      { id: 'sources', label: t('sources.title'), run: () => view.set({ dialog: 'sources' }) },
      { id: 'journal', label: t('journal.title'), run: () => view.set({ dialog: 'journal' }) },
      ...studyPages.map((page) => ({ id: `page.${page}`, label: t(`atlas.page.${page || 'journeys'}`), run: () => goToPage(page) })),
      {
        id: 'theme',
        label: t(theme.get() === 'dark' ? 'app.light' : 'app.dark'),
        run: () => setTheme(theme.get() === 'dark' ? 'light' : 'dark'),
      },
      {
        id: 'language',
        label: t(`app.language.${language === 'fr' ? 'en' : 'fr'}`),
        run: () => void setLanguage(language === 'fr' ? 'en' : 'fr'),
      },
    ],
    [doc, t, language],
  );
}

/** What the command palette can do on a map, with its keys as the hint. */
export function useCommands(): readonly PaletteCommand[] {
  const { t } = useTexts();
  const everywhere = useStudyCommands();
  return useMemo(
    () => [
      { id: 'layers', label: t('study.command.layers'), hint: 'L', run: () => view.set({ leftOpen: !view.get().leftOpen }) },
      { id: 'table', label: t('study.table'), run: () => view.set({ table: !view.get().table }) },
      { id: 'history', label: t('history.title'), run: () => view.set({ history: !view.get().history }) },
      { id: 'touchpoint', label: t('paths.tool.touchpoint'), run: () => takeTool('touchpoint') },
      {
        id: 'path',
        label: t('paths.new'),
        run: () => {
          view.set({ leftOpen: true, checking: false, commenting: false, workshop: false });
          view.sketch({ name: '', kind: 'reference' });
        },
      },
      { id: 'note', label: t('note.add'), hint: 'N', run: () => takeTool('note') },
      { id: 'span', label: t('span.add'), run: () => takeTool('span') },
      { id: 'spreadsheet', label: t('clip.menu.spreadsheet'), run: () => view.set({ dialog: 'spreadsheet', pasted: '' }) },
      { id: 'importMap', label: t('mapImport.title'), run: () => view.set({ dialog: 'importMap' }) },
      { id: 'standings', label: t('standing.title'), run: () => view.set({ dialog: 'standings' }) },
      { id: 'stages', label: t('study.stages'), run: () => view.set({ dialog: 'stages' }) },
      { id: 'scenario', label: t('atlas.scenario'), run: () => view.set({ dialog: 'scenario' }) },
      { id: 'check', label: t('check.title'), run: () => view.set({ checking: true, workshop: false, leftOpen: true }) },
      {
        id: 'comments',
        label: t('comments.title'),
        run: () => view.set({ commenting: true, checking: false, workshop: false, leftOpen: true }),
      },
      { id: 'workshop', label: t('workshop.title'), run: () => view.set({ workshop: true, leftOpen: true }) },
      { id: 'rounds', label: t('rounds.title'), run: () => view.set({ dialog: 'rounds' }) },
      { id: 'marks', label: t('marks.title'), run: () => view.set({ dialog: 'marks' }) },
      { id: 'goal', label: t('goal.title'), run: () => view.set({ dialog: 'goal' }) },
      { id: 'quadrant', label: t('quadrant.title'), run: () => view.set({ dialog: 'quadrant' }) },
      { id: 'ideal', label: t('ideal.title'), run: () => goToPage(`ideal?design=${location.pathname.split('/')[4] ?? ''}`) },
      { id: 'interviews', label: t('interviews.ofMap'), run: () => goToPage(`interviews?map=${location.pathname.split('/')[4] ?? ''}`) },
      { id: 'compare', label: t('compare.open'), run: () => goToPage(`compare?a=${location.pathname.split('/')[4] ?? ''}`) },
      { id: 'storyboard', label: t('storyboard.title'), run: () => goToPage(`storyboard/${location.pathname.split('/')[4] ?? ''}`) },
      { id: 'print', label: t('study.command.print'), run: () => goToPage(`print/${location.pathname.split('/')[4] ?? ''}`) },
      { id: 'export', label: t('study.command.export'), run: () => view.set({ dialog: 'exportStudy' }) },
      { id: 'logs', label: t('study.logs'), run: () => view.set({ dialog: 'logs' }) },
      ...indicators.map((kpi) => ({
        id: `kpi.${kpi}`,
        label: t('study.command.colour', { kpi: t(`measures.kpi.${kpi}`) }),
        run: () => view.set({ kpi }),
      })),
      { id: 'tour', label: t('tour.again'), run: () => view.set({ tour: true }) },
      ...everywhere,
    ],
    [t, everywhere],
  );
}
