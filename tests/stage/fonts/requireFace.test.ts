import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {StageFontFace} from '../../../src/stage/browser/fontFace.ts';
import {requireFace} from '../../../src/stage/fonts/requireFace.ts';
import {skia} from '../../../src/stage/skia/skia.ts';
import {interFile, page, registerInter} from '../page.ts';

describe('Before a font is registered', () => {
  test('text is refused, and no font of the system stands in', () => {
    expect(skia.GlobalFonts.families).toEqual([]);
    expect(() => requireFace('16px sans-serif', 'a')).toThrow(
      'No font is registered',
    );
  });
});

describe('A registered font', () => {
  beforeAll(registerInter);

  test('serves its own weights and no others', () => {
    expect(() => requireFace('700 16px Inter', 'loss')).not.toThrow();
    expect(() => requireFace('500 16px Inter', 'loss')).toThrow(
      'Text is set in "Inter" 500 normal, which the project did not register. Registered are "Inter" 400 normal, "Inter" 700 normal.',
    );
    expect(() => requireFace('italic 400 16px Inter', 'loss')).toThrow(
      '"Inter" 400 italic',
    );
  });

  test('may be followed by families that nobody registered', () => {
    expect(() => requireFace('16px Inter, sans-serif', 'loss')).not.toThrow();
    expect(() => requireFace('16px Nowhere, Inter', 'loss')).not.toThrow();
    expect(() => requireFace('16px sans-serif', 'loss')).toThrow(
      '"sans-serif"',
    );
  });

  test('is refused for a character that it has no glyph for', () => {
    expect(() => requireFace('16px Inter', '∂E/∂ж')).toThrow(
      'has no glyph for "∂" (U+2202) in "∂E/∂ж"',
    );
  });

  test('gets more characters from a second file of the same face', () => {
    const file = interFile('cyrillic-400-normal');
    page.fonts.add(
      new StageFontFace('Inter', `url(${pathToFileURL(file).href})`, {
        weight: '400',
      }),
    );
    const context = createStageCanvas().getContext('2d');
    context.font = '40px Inter';

    expect(() => requireFace('16px Inter', 'loss цена')).not.toThrow();
    expect(context.measureText('ц').width).not.toBe(
      context.measureText('н').width,
    );
  });

  test('is checked and loaded as in a page', async () => {
    expect(page.fonts.check('16px Inter')).toBe(true);
    expect(page.fonts.check('16px Roboto')).toBe(false);
    await expect(page.fonts.load('16px Roboto')).rejects.toThrow('"Roboto"');
    await expect(page.fonts.ready).resolves.toBe(page.fonts);
  });

  test('draws each weight differently', () => {
    const ink = ['400', '700'].map(weight => {
      const context = createStageCanvas(300, 60).getContext('2d');
      context.font = `${weight} 40px Inter`;
      context.fillText('loss', 10, 40);
      return context
        .getImageData(0, 0, 300, 60)
        .data.reduce((sum, value) => sum + value, 0);
    });

    expect(ink[1]).toBeGreaterThan((ink[0] ?? 0) * 1.2);
  });
});

describe('A font source', () => {
  test('that names an installed font is refused', () => {
    const face = new StageFontFace('Arial', 'local("Arial")');

    expect(() => page.fonts.add(face)).toThrow(
      'the stage uses no installed fonts',
    );
  });

  test('that is no font file is refused', async () => {
    const face = new StageFontFace(
      'Broken',
      'url(data:font/woff2;base64,AAAA)',
    );

    expect(() => page.fonts.add(face)).toThrow(
      'Skia cannot read the font file of "Broken"',
    );
  });

  test('may be the bytes themselves', async () => {
    const bytes = readFileSync(interFile('greek-400-normal'));
    const face = new StageFontFace('Greek', new Uint8Array(bytes).buffer);

    await expect(face.load()).resolves.toBe(face);
    page.fonts.add(face);
    expect(() => requireFace('16px Greek', 'ω')).not.toThrow();
  });
});
