import { Download } from 'lucide-react';
import { Link } from 'wouter';
import { theme } from '../../app/theme';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { view } from './view';

/** What leaves the study: its file, and the map shown as a picture in the reader's language and theme. */
export function ExportMenu({ study, map }: { readonly study: string; readonly map: string }) {
  const { t, language } = useTexts();
  const session = useSession();
  const tone = useSource(theme);
  return (
    <Menu
      button={({ open, toggle }) => (
        <IconButton label={t('study.export')} pressed={open} onClick={toggle}>
          <Download size={17} aria-hidden="true" />
        </IconButton>
      )}
    >
      {(close) => (
        <>
          <button
            type="button"
            onClick={() => {
              view.set({ dialog: 'exportStudy' });
              close();
            }}
          >
            {t('study.exportStudy')}
          </button>
          <a
            href={`/api/studies/${study}/maps/${uuidOf(map)}/map.svg?lang=${language}&theme=${tone}`}
            download={`${session.doc.get('map', map)?.name ?? 'map'}.svg`}
            onClick={close}
          >
            {t('study.exportMap')}
          </a>
          <Link href={`/s/${study}/storyboard/${uuidOf(map)}`}>{t('storyboard.title')}</Link>
        </>
      )}
    </Menu>
  );
}
