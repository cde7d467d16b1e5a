import {defineConfig} from 'vite';
import canvasCommons from './canvasCommons';

export default defineConfig({
  plugins: [canvasCommons()],
});
