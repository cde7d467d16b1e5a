import motionCanvas from '@motion-canvas/vite-plugin';
import {defineConfig, type Plugin} from 'vite';

/** Serves `virtual:stripes`, and files that end with `.stripes` as data. */
function stripes(): Plugin {
  return {
    name: 'stripes',
    resolveId: id =>
      id === 'virtual:stripes' ? '\0virtual:stripes' : undefined,
    load: id =>
      id === '\0virtual:stripes'
        ? `export default ${JSON.stringify(['#e4572e', '#17bebb', '#ffc914'])};`
        : undefined,
    transform(code, id) {
      if (!id.endsWith('.stripes')) return undefined;
      const widths = code.trim().split(/\s+/).map(Number);
      return {code: `export default ${JSON.stringify(widths)};`, map: null};
    },
  };
}

export default defineConfig({
  plugins: [motionCanvas(), stripes()],
});
