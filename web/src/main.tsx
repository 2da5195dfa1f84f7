import '@fontsource-variable/inter';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { setTheme, theme } from './app/theme';
import { startLanguage } from './i18n';
import './app/tokens.css';
import './app/base.css';

setTheme(theme.get());
await startLanguage();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
