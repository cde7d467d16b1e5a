import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const {resolve} = createRequire(import.meta.url);

/** The families that Motion Canvas's editor loads, and that scenes find in its page. */
const faces = [
  ['Roboto', 'roboto', 'normal'],
  ['Roboto', 'roboto', 'italic'],
  ['JetBrains Mono', 'jetbrains-mono', 'normal'],
].map(([family, name, style]) => ({
  family,
  style,
  address: `/${name}-${style}.woff2`,
  file: `@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`,
}));

/** Declares them for a page. */
export const editorStyles = faces
  .map(
    ({family, style, address}) =>
      `@font-face {font-family: '${family}'; font-style: ${style}; font-weight: 100 900; src: url(${address})}`,
  )
  .join('\n');

/** The file behind an address of such a style. */
export function editorFont(address: string): Buffer | undefined {
  const face = faces.find(one => one.address === address);
  return face && readFileSync(resolve(face.file));
}
