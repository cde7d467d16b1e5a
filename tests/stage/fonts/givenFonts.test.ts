import {copyFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {folderWith, fontFile, widthBy, woffFile} from './foreign.ts';

/** Allowances are read once in a process, so each test has its own modules. */
async function stageWith(allowances: object) {
  const {allow} = await import('../../../src/stage/allowed/allowances.ts');
  const {warnings} = await import('../../../src/stage/allowed/warnings.ts');
  const {requireGivenFonts} =
    await import('../../../src/stage/fonts/givenFonts.ts');
  const {skiaFont} = await import('../../../src/stage/fonts/skiaFont.ts');
  const {usedFontFiles} =
    await import('../../../src/stage/fonts/file/usedFontFiles.ts');
  const {createStageCanvas} =
    await import('../../../src/stage/browser/canvas.ts');
  allow({otherFonts: true, ...allowances});
  const measured = (font: string, text: string) => {
    const context = createStageCanvas().getContext('2d');
    context.font = font;
    return context.measureText(text).width;
  };
  return {requireGivenFonts, skiaFont, usedFontFiles, measured, warnings};
}

beforeEach(() => vi.resetModules());

describe('A given font', () => {
  test('sets text in the family that it is given', async () => {
    const file = fontFile('tinos', 'latin-700-normal');
    const stage = await stageWith({fonts: [{family: 'Candara', file}]});

    expect(stage.measured('700 40px candara', 'Hamburg')).toBe(
      stage.measured('700 40px Tinos', 'Hamburg'),
    );
    expect(stage.warnings()).toEqual([]);
    expect(stage.usedFontFiles().map(({file}) => file)).toContain(file);
  });

  test('comes before a family that comes with us', async () => {
    const file = fontFile('tinos', 'latin-400-normal');
    const stage = await stageWith({fonts: [{family: 'Roboto', file}]});

    expect(stage.measured('40px Roboto', 'Hamburg')).toBe(
      stage.measured('40px Tinos', 'Hamburg'),
    );
  });

  test('serves its family where every font has to be there', async () => {
    const file = fontFile('tinos', 'latin-700-normal');
    const stage = await stageWith({
      otherFonts: false,
      fonts: [{family: 'Candara', file}],
    });

    expect(stage.measured('700 40px Candara', 'Hamburg')).toBeCloseTo(
      widthBy(file, 'Hamburg', 40),
      1,
    );
    expect(stage.measured('40px monospace', 'Hamburg')).toBeGreaterThan(0);
    expect(() => stage.measured('700 40px Calibri', 'Hamburg')).toThrow(
      'The font "Calibri" is not there',
    );
    expect(() => stage.measured('40px Candara', '\u{10FFFD}')).toThrow(
      'No font has a glyph for',
    );
  });

  test.each([
    ['is missing', 'none.ttf', 'There is no font file'],
    ['is no font', 'notes.ttf', 'is no font'],
    ['only begins as a font', 'broken.ttf', 'is no font'],
  ])('whose file %s is an error with its name', async (_, name, problem) => {
    const folder = folderWith({
      'notes.ttf': 'Notes about a font',
      'broken.ttf': Buffer.from(
        '\0\u0001\0\0\0\u0001\0\0\0\0\0\0name',
        'latin1',
      ),
    });
    const file = join(folder, name);
    const {requireGivenFonts} = await stageWith({
      fonts: [{family: 'Mine', file}],
    });

    expect(() => requireGivenFonts()).toThrow(problem);
    expect(() => requireGivenFonts()).toThrow(file);
  });
});

describe('A folder of fonts', () => {
  test('gives the families that its files say, in folders below it too', async () => {
    const folder = folderWith({'bad.ttf': 'no font', 'readme.txt': 'Fonts'});
    mkdirSync(join(folder, 'deep'));
    copyFileSync(woffFile('inter'), join(folder, 'deep/some.woff'));
    const stage = await stageWith({fontFolders: [folder]});

    stage.requireGivenFonts();
    stage.measured('40px Inter', 'Hamburg');

    expect(stage.usedFontFiles().map(({file}) => file)).toEqual([
      join(folder, 'deep/some.woff'),
    ]);
    expect(stage.warnings()).toEqual([
      `${join(folder, 'bad.ttf')} is no font, and is left out.`,
    ]);
  });

  test('that is missing is an error with its name', async () => {
    const {requireGivenFonts} = await stageWith({fontFolders: ['/no/fonts']});

    expect(() => requireGivenFonts()).toThrow('/no/fonts');
  });
});

describe('A font of the system', () => {
  test('sets text, is found by local() names, and tells its file', async () => {
    const home = folderWith({});
    const folder = join(home, 'fonts');
    mkdirSync(folder);
    // Renamed in the file alone: the family is not one of ours.
    const file = join(folder, 'own.ttf');
    const {renamedFont} = await import('./openType.ts');
    renamedFont(woffFile('tinos'), 'Tinos', 'Zinos', file);
    vi.stubEnv('XDG_DATA_HOME', home);
    vi.stubEnv('PATH', '');
    try {
      const stage = await stageWith({});
      const {localSource} =
        await import('../../../src/stage/fonts/localFont.ts');

      expect(stage.measured('40px Zinos', 'Hamburg')).toBe(
        stage.measured('40px Tinos', 'Hamburg'),
      );
      expect(stage.warnings()).toEqual([]);
      expect(stage.usedFontFiles().map(({file}) => file)).toContain(file);
      for (const name of ['zinos regular', 'Zinos-Regular']) {
        expect(localSource(name).file).toBe(file);
      }
      expect(() => localSource('Nowhere Bold').read()).toThrow('Nowhere Bold');
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
