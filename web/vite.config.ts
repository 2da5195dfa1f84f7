import { readdirSync, readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { isFirst } from './src/i18n/first.ts';

/** The font is fetched with the first script, not after the first text. */
const preloadFont: Plugin = {
  name: 'preload-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
};

/** The catalogue in two parts, `words:fr/first` and `words:fr/rest`: a map does not wait for the words of every page. */
const words: Plugin = {
  name: 'words',
  resolveId: (id) => (id.startsWith('words:') ? `\0${id}` : undefined),
  load(id) {
    const [, language, part] = /^\0words:(fr|en)\/(first|rest)$/.exec(id) ?? [];
    if (!language) return undefined;
    const file = new URL(`../i18n/${language}.json`, import.meta.url);
    this.addWatchFile(file.pathname);
    const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    return `export default ${JSON.stringify(Object.fromEntries(all.filter(([key]) => isFirst(key) === (part === 'first'))))}`;
  },
};

/** What pdf.js asks for by name when a page needs it: the standard fonts that files may leave out, and a decoder of scans. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  apply: 'build',
  generateBundle() {
    const from = (path: string) => new URL(`./node_modules/pdfjs-dist/${path}`, import.meta.url);
    const { version } = JSON.parse(readFileSync(from('package.json'), 'utf8')) as { version: string };
    const fonts = readdirSync(from('standard_fonts')).map((name) => `standard_fonts/${name}`);
    for (const path of [...fonts, 'wasm/openjpeg_nowasm_fallback.js', 'wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG'])
      this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${path.split('/')[1]}`, source: readFileSync(from(path)) });
  },
};

export default defineConfig({
  plugins: [react(), words, { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-GB', 'en-US'] }), enforce: 'pre' }, preloadFont, pdfParts],
  server: { proxy: { '/api': { target: 'http://localhost:5080', ws: true } }, fs: { allow: ['..'] } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    // What every visit needs is one file: fifteen small ones, asked for in turn, cost more than they save.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
