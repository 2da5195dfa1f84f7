import { Download } from 'lucide-react';
import { Link } from 'wouter';
import { ApiError } from '../../app/api';
import { theme } from '../../app/theme';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { type Translate, useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { view } from './view';

/** What leaves the study: its file, and the map shown as a picture in the reader's language and theme. */
export function ExportMenu({ study, map }: { readonly study: string; readonly map: string }) {
  const { t, language } = useTexts();
  const session = useSession();
  const tone = useSource(theme);
  const name = session.doc.get('map', map)?.name ?? 'map';
  // Loaded when it is asked for.
  const savePicture = async (size: 'screen' | 'print') => {
    toast(t('paper.drawing'));
    try {
      const { savePng, scales } = await import('../paper/png');
      await savePng({ study, map: uuidOf(map), name, language, theme: tone }, scales[size]);
    } catch (error) {
      toast(whyNotDrawn(error, t), 'bad');
    }
  };
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
            download={`${name}.svg`}
            onClick={close}
          >
            {t('study.exportMap')}
          </a>
          {(['screen', 'print'] as const).map((size) => (
            <button
              key={size}
              type="button"
              onClick={() => {
                void savePicture(size);
                close();
              }}
            >
              {t(`paper.png.${size}`)}
            </button>
          ))}
          <Link href={`/s/${study}/print/${uuidOf(map)}`}>{t('paper.open')}</Link>
          <Link href={`/s/${study}/storyboard/${uuidOf(map)}`}>{t('storyboard.title')}</Link>
        </>
      )}
    </Menu>
  );
}

function whyNotDrawn(error: unknown, t: Translate): string {
  const rule = error instanceof ApiError && error.rule?.startsWith('S') ? t(`rules.${error.rule}`) : null;
  return t('paper.notDrawn', { why: rule ?? (error instanceof Error ? error.message : String(error)) });
}
