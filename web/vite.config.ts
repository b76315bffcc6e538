import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { groups } from './vite/chunks.ts'
import { precompress } from './vite/precompress.ts'
import { swaggerUi } from './vite/swaggerUi.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), swaggerUi(), precompress()],
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/api': process.env.FRONTDESK_URL ?? 'http://localhost:8080' } },
  build: {
    target: 'es2022',
    // script/bench reads from it what the first page loads.
    manifest: true,
    // Every browser that runs the target preloads modules itself.
    modulePreload: { polyfill: false },
    // The content security policy allows fonts and images from our own origin only.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
})
