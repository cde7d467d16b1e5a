import {readdir, readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {renderFigures, type FigureJob} from '../../src/render/index.ts';
import {fixtureJob} from './helpers/fixture.ts';
import {emptyFolder} from './helpers/folder.ts';
import {inspectorFile} from './helpers/inspectorFile.ts';

describe('What an inspector finds in a figure', () => {
  test('is a warning, and the figure is drawn as it is without', async () => {
    const [plain] = await renderFigures([job(await emptyFolder())]);
    const [inspected] = await renderFigures([
      await inspectedJob({strict: false, finds: ['moving is odd']}),
    ]);

    expect(inspected).toMatchObject({ok: true, warnings: ['moving is odd']});
    expect(await bytesOf(inspected)).toEqual(await bytesOf(plain));
  });

  test('keeps the figure from being drawn where the job is strict', async () => {
    const strict = await inspectedJob({strict: true, finds: ['a', 'b']});
    const [outcome] = await renderFigures([strict]);

    expect(outcome).toMatchObject({
      ok: false,
      error: {
        message: expect.stringMatching(
          /^Figure moving: It was not drawn, because --strict allows no findings:\n {4}a\n {4}b$/,
        ),
      },
    });
    expect(await readdir(strict.outDir)).toEqual([]);
  });

  test('is nothing when the figure is clean, strict or not', async () => {
    const strict = await inspectedJob({strict: true, finds: []});

    expect(await renderFigures([strict])).toMatchObject([
      {ok: true, warnings: []},
    ]);
  });
});

function job(outDir: string, change: Partial<FigureJob> = {}): FigureJob {
  return fixtureJob('moving', outDir, {formats: ['gif'], ...change});
}

/** A job with an inspector that has played the figure and finds some things. */
async function inspectedJob({
  strict,
  finds,
}: {
  readonly strict: boolean;
  readonly finds: readonly string[];
}): Promise<FigureJob> {
  const module = await inspectorFile(finds);
  return job(await emptyFolder(), {inspector: {module, strict}});
}

async function bytesOf(
  outcome: Awaited<ReturnType<typeof renderFigures>>[number] | undefined,
): Promise<Buffer> {
  if (!outcome?.ok) throw new Error(outcome?.error.message);
  return readFile(outcome.files[0]!.path);
}
