import {describe, expect, test} from 'vitest';
import type {FigureJob} from '../../../src/render/index.ts';
import {manifestIn, plan, render, smallJob} from '../helpers/cached.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {inspectorFile} from '../helpers/inspectorFile.ts';

describe('A figure that was rendered before', () => {
  test('is drawn again where nobody looked at it and somebody has to', async () => {
    const cacheFolder = await emptyFolder();
    const plain = smallJob(await emptyFolder());
    await render(cacheFolder, plain);
    const inspected = {...plain, inspector: await inspector(['it is odd'])};

    expect(await plan(cacheFolder, inspected)).toMatchObject({
      action: 'draw',
      why: 'check has not looked at it',
    });

    const looked = await render(cacheFolder, inspected);

    expect(looked.ends).toEqual(['drawing']);
    expect(looked.outcomes).toMatchObject([{warnings: ['it is odd']}]);
    expect(await manifestIn(plain.outDir)).toMatchObject({
      figures: [{checked: true, warnings: ['it is odd']}],
    });
  });

  test('passes with what was found in it, from the folder and from the cache', async () => {
    const cacheFolder = await emptyFolder();
    const job = await jobThatFinds(['it is odd']);
    await render(cacheFolder, job);
    const elsewhere = {...job, outDir: await emptyFolder()};
    const again = await render(cacheFolder, job, elsewhere);

    expect(again.ends).toEqual(['output', 'cache']);
    expect(again.outcomes).toMatchObject([
      {warnings: ['it is odd']},
      {warnings: ['it is odd']},
    ]);
  });

  test('does not pass with what was found in it where that is strict', async () => {
    const cacheFolder = await emptyFolder();
    const job = await jobThatFinds(['it is odd']);
    await render(cacheFolder, job);
    const elsewhere = {...job, outDir: await emptyFolder()};
    const {ends} = await render(cacheFolder, strict(job), strict(elsewhere));

    expect(ends).toEqual([
      expect.stringContaining('it is odd'),
      expect.stringContaining('it is odd'),
    ]);
  });

  test('passes where that is strict and nothing was found, and where nobody looks', async () => {
    const cacheFolder = await emptyFolder();
    const clean = await jobThatFinds([]);
    const odd = await jobThatFinds(['it is odd'], {height: 40});
    await render(cacheFolder, clean, odd);
    const {inspector: _, ...unseen} = odd;
    const {ends} = await render(cacheFolder, strict(clean), unseen);

    expect(ends).toEqual(['output', 'output']);
  });

  test('does not pass by its parts', async () => {
    const cacheFolder = await emptyFolder();
    const film: Partial<FigureJob> = {
      scenes: ['moving', 'following'],
      formats: ['mp4'],
    };
    const job = await jobThatFinds(['it is odd'], film);
    await render(cacheFolder, job);
    const {ends} = await render(cacheFolder, {...strict(job), title: 'Other'});

    expect(ends).toEqual([expect.stringContaining('it is odd')]);
  });
});

async function jobThatFinds(
  finds: readonly string[],
  change: Partial<FigureJob> = {},
) {
  return smallJob(await emptyFolder(), {
    inspector: await inspector(finds),
    ...change,
  });
}

async function inspector(finds: readonly string[]) {
  return {module: await inspectorFile(finds), strict: false};
}

function strict<TJob extends FigureJob>(job: TJob): TJob {
  return {...job, inspector: {module: '', ...job.inspector, strict: true}};
}
