import plugin from '@motion-canvas/vite-plugin';
import {defineConfig} from 'vite';

// In a module package Node gives the plugin's CommonJS exports as they are.
const motionCanvas =
  (plugin as unknown as {default?: typeof plugin}).default ?? plugin;

export default defineConfig({
  plugins: [motionCanvas()],
});
