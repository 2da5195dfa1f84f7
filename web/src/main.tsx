import '@fontsource-variable/inter';
// Before the parts of the page, whose rules refine these.
import './app/tokens.css';
import './app/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { myName } from './app/me';
import { setTheme, theme } from './app/theme';
import { openEarly } from './doc/session';
import { startLanguage } from './i18n';

setTheme(theme.get());
await startLanguage(location.pathname);
openEarly(location.pathname, myName());
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
