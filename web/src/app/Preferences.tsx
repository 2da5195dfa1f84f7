import { Moon, Sun } from 'lucide-react';
import { useSource } from '../doc/react';
import { type Language, setLanguage, useTexts } from '../i18n';
import { IconButton } from '../ui/IconButton';
import { setTheme, theme } from './theme';

const languages: readonly Language[] = ['fr', 'en'];

export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <fieldset className="segments small-segments" aria-label={t('app.language')}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          title={t(`app.language.${each}`)}
          onClick={() => void setLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

export function ThemeToggle() {
  const { t } = useTexts();
  const now = useSource(theme);
  const label = t(now === 'dark' ? 'app.light' : 'app.dark');
  return (
    <IconButton label={label} onClick={() => setTheme(now === 'dark' ? 'light' : 'dark')}>
      {now === 'dark' ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
    </IconButton>
  );
}
