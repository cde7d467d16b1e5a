import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {ownRequire} from '../../ownModules.ts';

const {resolve} = ownRequire;

/**
 * The editor's page: the same as Motion Canvas's own, but all from this
 * machine.
 */
export const pageHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Backprop Figures: editor</title>
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6' fill='%2333a6ff'/%3E%3C/svg%3E" />
    <link rel="stylesheet" href="/editor.css" />
    <script type="module" src="/@vite/client"></script>
    <script type="module" src="/src/editor/main.ts"></script>
  </head>
  <body></body>
</html>
`;

const weights = [400, 500, 600];

/**
 * The style of Motion Canvas's editor and of the controls around it, set in the
 * project's own typeface: the original loads its font from the web.
 *
 * @param root - The folder of the package.
 */
export async function pageStyle(root: string): Promise<string> {
  const ui = path.dirname(resolve('@motion-canvas/ui'));
  const style = await readFile(path.join(ui, 'style.css'), 'utf8');
  const faces = await Promise.all(weights.map(face));
  const own = await readFile(path.join(root, 'src/editor/editor.css'), 'utf8');
  return [style.replace(/@import\s*"https?:[^"]*";/g, ''), ...faces, own].join(
    '\n',
  );
}

async function face(weight: number): Promise<string> {
  const file = resolve(
    `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
  );
  const data = await readFile(file, 'base64');
  return `@font-face{font-family:"Inter";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}
