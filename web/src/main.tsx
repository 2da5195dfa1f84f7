import '@fontsource-variable/inter';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { myName } from './app/me';
import { setTheme, theme } from './app/theme';
import { openEarly } from './doc/session';
import { startLanguage } from './i18n';
import './app/tokens.css';
import './app/base.css';

setTheme(theme.get());
await startLanguage();
openEarly(location.pathname, myName());
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
