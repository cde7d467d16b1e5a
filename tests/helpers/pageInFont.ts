import {createRequire} from 'node:module';

/** The file that is served as `/page.woff2`. */
export const pageFont = createRequire(import.meta.url).resolve(
  '@fontsource/inter/files/inter-latin-400-normal.woff2',
);

/**
 * A page that imports a module once its font is there.
 *
 * Motion Canvas sizes formulas in the x-height (`ex`) of the page's own font,
 * which differs between machines. This page comes as close to the stage's
 * x-height as Chromium allows: 7.3423 pixels for 7.34375.
 */
export function pageInFont(module: string): string {
  return `<!doctype html>
  <meta charset="utf-8">
  <style>
    @font-face {
      font-family: Page;
      src: url(/page.woff2);
      size-adjust: 84.1%;
    }
    body {font: 16px Page}
  </style>
  <script type="module">
    await document.fonts.load('16px Page');
    await import(${JSON.stringify(module)});
  </script>`;
}
