import {fileURLToPath} from 'node:url';
import motionCanvas from '@motion-canvas/vite-plugin';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [motionCanvas()],
  resolve: {
    alias: {'@parts': fileURLToPath(new URL('./src/parts', import.meta.url))},
  },
  define: {__EDITION__: JSON.stringify('third')},
});
