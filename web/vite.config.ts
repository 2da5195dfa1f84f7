import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-GB', 'en-US'] }), enforce: 'pre' }],
  server: { proxy: { '/api': { target: 'http://localhost:5080', ws: true } }, fs: { allow: ['..'] } },
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
