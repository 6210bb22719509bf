import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offline } from './tools/offline';
import { weigh } from './tools/weigh';

const server = 'http://127.0.0.1:8000';

export default defineConfig({
  base: '/',
  plugins: [react(), weigh(), offline()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/ws': { target: server, ws: true },
    },
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0, // the content security policy knows no data: address
    chunkSizeWarningLimit: 500,
    sourcemap: false,
  },
  test: {
    environment: 'node', // a test that draws says `@vitest-environment jsdom` in its first line
    include: ['tests/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    testTimeout: 30_000, // a busy machine draws slowly
    setupFiles: ['tests/patience.ts'],
    css: { include: [/\.css\?raw$/] }, // a test that reads style sheets gets their words
  },
});
