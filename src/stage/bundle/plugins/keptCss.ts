import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {type Plugin, preprocessCSS, type ResolvedConfig} from 'vite';
import {browserKey} from '../../browser/names.ts';
import {isFile} from '../../modules/inputs.ts';

const isSheet = /\.(?:css|less|pcss|postcss|sass|scss|styl|stylus|sss)(?:$|\?)/;

/** Imports that give a text or an address instead of applying the styles. */
const isValue = /[?&](?:inline|raw|url|transform-only|commonjs-proxy)\b/;

/**
 * Keeps the styles that modules import: a build for Node drops them, and with
 * them the fonts that they declare. Each such module adds its compiled styles
 * to the page instead.
 *
 * @param read - Collects the files that styles are made of in addition to
 *   modules: styles that they import, fonts.
 */
export function keptCss(read: Set<string>): readonly Plugin[] {
  const sheets = new Map<string, string>();
  let config: ResolvedConfig;
  return [
    {
      // Between Vite's compiler of styles and what drops them.
      name: 'motion-canvas-stage-compiled-css',
      configResolved(resolved) {
        config = resolved;
      },
      async transform(css, id) {
        if (!isSheet.test(id)) return;
        if (!isValue.test(id)) sheets.set(id, css);
        for (const file of await partsOf(id, config)) read.add(file);
      },
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset') continue;
          const files = file.originalFileNames.map(name =>
            resolve(config.root, name),
          );
          files.filter(isFile).forEach(file => read.add(file));
        }
      },
    },
    {
      name: 'motion-canvas-stage-kept-css',
      enforce: 'post',
      transform(code, id) {
        const css = sheets.get(id);
        if (css === undefined) return undefined;
        const add = `globalThis.${browserKey}.addStyles(${JSON.stringify(css)});`;
        return {code: `${add}\n${code}`, map: null, moduleSideEffects: true};
      },
    },
  ];
}

/** The files that a file of styles imports or names, itself included. */
async function partsOf(
  id: string,
  config: ResolvedConfig,
): Promise<readonly string[]> {
  const file = id.split('?', 1)[0]!;
  if (!isFile(file)) return [];
  const text = readFileSync(file, 'utf8');
  const {deps} = await preprocessCSS(text, file, config);
  const sheets = [file, ...(deps ?? [])].filter(isFile);
  return [...sheets, ...sheets.flatMap(namedFiles)];
}

/** Small files become part of the styles, so no asset of the bundle names them. */
function namedFiles(sheet: string): readonly string[] {
  const addresses = readFileSync(sheet, 'utf8').matchAll(
    /url\(\s*["']?(\.{0,2}[\w./@ -]+)/g,
  );
  return [...addresses]
    .map(([, address]) => resolve(dirname(sheet), address!))
    .filter(isFile);
}
