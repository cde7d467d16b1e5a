import motionCanvasModule from '@motion-canvas/vite-plugin';
import {defineConfig, type Plugin} from 'vite';
import {sceneJsx} from './src/sceneJsx.ts';

// The plugin is CommonJS: Node nests its default export, bundlers do not.
const nested: {default?: typeof motionCanvasModule} =
  Object(motionCanvasModule);
const motionCanvas = nested.default ?? motionCanvasModule;

/** Motion Canvas 3.17 sets options of Vite 5 that Vite 8 no longer has. */
const motionCanvasOnVite8: Plugin = {
  name: 'motion-canvas-on-vite-8',
  enforce: 'post',
  config(config) {
    delete config.esbuild;
    config.oxc = {jsx: sceneJsx};
    config.build = {...config.build, target: 'es2022'};
  },
};

export default defineConfig({
  plugins: [motionCanvas({project: './src/project.ts'}), motionCanvasOnVite8],
});
