import {afterAll, describe, expect, test} from 'vitest';
import {isWhole} from '../helpers/isWhole.ts';
import {projectCases} from './cases.ts';
import {judge, type Judgement} from './judge.ts';
import {keptBytes} from './kept.ts';
import {writeTable} from './table.ts';

/** An ordinary run takes these many cases, others every day. */
const sampleSize = 2;

const today = Math.floor(Date.now() / 86_400_000);
const turns = Math.ceil(projectCases.length / sampleSize);
const cases = isWhole
  ? projectCases
  : projectCases.filter((_, index) => index % turns === today % turns);

describe('A project is drawn as Motion Canvas exports it', () => {
  const judgements = new Map<string, Judgement>();
  afterAll(() => {
    if (judgements.size === projectCases.length) writeTable(judgements);
  });

  test.each(cases)('$name: $uses', async project => {
    const judgement = await judge(project);
    judgements.set(project.name, judgement);

    expect(judgement.faults).toEqual([]);
    expect(judgement.refusal ?? 'drawn').toContain(project.refusal ?? 'drawn');
  });
});

test('Kept pictures stay small', () => {
  expect(keptBytes()).toBeLessThan(800_000);
});
