import { ChevronDown } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { InboxCount } from '../observations/InboxLink';
import { studyPages } from '../study/commands';

// The chain of journeys is opened from the atlas.
const pages = studyPages.filter((each) => each !== 'chain');

/** The pages of a study: a row of links; on a narrow window the page shown, which opens the list of them. */
export function PagesNav({ study, current }: { readonly study: string; readonly current: string }) {
  const t = useT();
  const links = (close?: () => void) =>
    pages.map((each) => (
      <Link key={each} href={`/s/${study}${each && `/${each}`}`} aria-current={each === current ? 'page' : undefined} onClick={close}>
        {t(`atlas.page.${each || 'journeys'}`)}
        {each === 'inbox' && <InboxCount />}
      </Link>
    ));
  return (
    <>
      <nav className="segments atlas-pages" aria-label={t('atlas.pages')}>
        {links()}
      </nav>
      <nav className="atlas-pages-menu" aria-label={t('atlas.pages')}>
        <Menu
          button={({ open, toggle }) => (
            <button type="button" className="button" aria-expanded={open} onClick={toggle}>
              {t(`atlas.page.${current || 'journeys'}`)}
              <ChevronDown size={16} aria-hidden="true" />
            </button>
          )}
        >
          {links}
        </Menu>
      </nav>
    </>
  );
}
