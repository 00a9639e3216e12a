import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { electron: 'main/electron.ts', 'speech-process': 'speech/process.ts' } },
    },
  },
  preload: {
    // A sandboxed preload can only be one CommonJS file with everything inside.
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: 'preload/index.ts', formats: ['cjs'] },
    },
  },
  renderer: {
    root: 'renderer',
    build: { outDir: 'out/renderer', rolldownOptions: { input: 'renderer/index.html' } },
    plugins: [react()],
  },
});
