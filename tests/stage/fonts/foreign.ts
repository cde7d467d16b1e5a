import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openSync} from 'fontkit';
import {onTestFinished} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {warnings} from '../../../src/stage/allowed/warnings.ts';

const {resolve} = createRequire(import.meta.url);

/** A font file of an installed package of Fontsource: `roboto latin-wght-normal`. */
export function fontFile(family: string, name: string): string {
  const scope = name.includes('wght') ? '@fontsource-variable' : '@fontsource';
  return resolve(`${scope}/${family}/files/${family}-${name}.woff2`);
}

/** The regular Latin face of a family, in the older format. */
export function woffFile(family: string): string {
  return resolve(`@fontsource/${family}/files/${family}-latin-400-normal.woff`);
}

/**
 * The width of a text by the font's own advance widths and kerning, as a second
 * implementation shapes it; of a variable font in its default weight.
 */
export function widthBy(file: string, text: string, size: number): number {
  const font = openSync(file);
  if (!('layout' in font)) throw new Error(`${file} holds several fonts.`);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** The width of a text as a scene's canvas measures it. */
export function measured(font: string, text: string): number {
  const context = createStageCanvas().getContext('2d');
  context.font = font;
  return context.measureText(text).width;
}

/** The box of the pixels that a text fills, and its colours. */
export function drawn(font: string, text: string) {
  const [width, height] = [800, 200];
  const context = createStageCanvas(width, height).getContext('2d');
  context.font = font;
  context.fillStyle = '#000';
  context.fillText(text, 20, 120);
  const {data} = context.getImageData(0, 0, width, height);
  let [left, right, ink] = [width, 0, 0];
  let isColoured = false;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    if (alpha === 0) continue;
    const x = (i / 4) % width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    ink += alpha;
    isColoured ||= Math.abs(data[i]! - data[i + 2]!) > 40;
  }
  return {left: left - 20, right: right - 20, ink, isColoured};
}

/** The warnings that `action` causes. */
export function warningsOf(action: () => void): readonly string[] {
  const before = warnings().length;
  action();
  return warnings().slice(before);
}

/** A folder with files, removed after the test. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'stage-fonts-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
