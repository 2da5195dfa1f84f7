import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { theme } from '../../app/theme';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { saveStudy } from './studyFile';

/** What leaves the study: its file, and the map shown as a picture in the reader's language and theme. */
export function ExportMenu({ study, map }: { readonly study: string; readonly map: string }) {
  const { t, language } = useTexts();
  const session = useSession();
  const tone = useSource(theme);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('.menu-list > *')?.focus();
    const leave = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const shut = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its buttons opened
    <div className="menu" ref={box} onKeyDown={shut}>
      <IconButton label={t('study.export')} pressed={open} onClick={() => setOpen(!open)}>
        <Download size={17} aria-hidden="true" />
      </IconButton>
      {open && (
        <div className="menu-list">
          <button
            type="button"
            onClick={() => {
              saveStudy(session.doc);
              setOpen(false);
            }}
          >
            {t('study.exportStudy')}
          </button>
          <a
            href={`/api/studies/${study}/maps/${uuidOf(map)}/map.svg?lang=${language}&theme=${tone}`}
            download={`${session.doc.get('map', map)?.name ?? 'map'}.svg`}
            onClick={() => setOpen(false)}
          >
            {t('study.exportMap')}
          </a>
          <Link href={`/s/${study}/storyboard/${uuidOf(map)}`}>{t('storyboard.title')}</Link>
        </div>
      )}
    </div>
  );
}
