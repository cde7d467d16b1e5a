import {describe, expect, test} from 'vitest';
import {checkText, isClean} from '../../src/cli/jobs/figureCheck.ts';
import {run} from './helpers/run.ts';

const figure = {id: '03', slug: 'tracing-the-error', theme: 'dark'} as const;

const finding = {
  rule: 'overlap',
  time: 1.25,
  until: 3.5,
  nodes: ['w⁽¹⁾₁₁', 'hairline'],
  message: 'is crossed by the line',
} as const;

describe('check', () => {
  test('gives the findings of a figure in each theme as JSON, and code 1 when there are some', async () => {
    const {code, stdout, stderr} = await run(['check', '3', '--json']);
    const checks: unknown[] = JSON.parse(stdout);

    expect(stderr).toBe('');
    expect(checks).toMatchObject([
      {...figure, timing: [], findings: expect.any(Array)},
      {...figure, theme: 'light', findings: expect.any(Array)},
    ]);
    const isFound = checks.some(
      check => Object(check).findings.length > 0 || Object(check).error,
    );
    expect(code).toBe(isFound ? 1 : 0);
  });

  test('says in a line per finding what is wrong, when and with what', () => {
    const twelve = Array.from({length: 12}, (_, at) => `a${at}`);
    const much = {...finding, until: 1.25, nodes: twelve};

    expect(checkText({...figure, timing: [], findings: []})).toBe(
      '03  tracing-the-error, dark: clean',
    );
    expect(
      checkText({...figure, timing: [], findings: [finding, much]}).split('\n'),
    ).toEqual([
      '03  tracing-the-error, dark: 2 findings',
      '    overlap  1.3–3.5 s  w⁽¹⁾₁₁, hairline: is crossed by the line',
      '    overlap  1.3 s  a0, a1, a2, a3, a4, a5, a6, a7 and 4 more: is crossed by the line',
    ]);
  });

  test('does not call a figure clean that could not be played', () => {
    const failed = {
      ...figure,
      timing: [],
      findings: [],
      error: 'Scene "figure03" fails.',
    };

    expect(isClean({...figure, timing: [], findings: []})).toBe(true);
    expect(isClean({...figure, timing: [], findings: [finding]})).toBe(false);
    expect(isClean(failed)).toBe(false);
    const timing = ['figure03.meta times the beat "gone"'];
    const untimed = {...figure, findings: [], timing};
    expect(isClean(untimed)).toBe(false);
    expect(checkText(untimed)).toContain(`1 finding\n    timing  ${timing[0]}`);
    expect(checkText(failed)).toContain('Scene "figure03" fails.');
  });

  test('reads the captions too when it is asked to', async () => {
    const args = ['check', '0', '--theme', 'dark', '--json'];
    const {stdout} = await run([...args, '--captions']);

    expect(JSON.parse(stdout)).toMatchObject([{id: '00', theme: 'dark'}]);
  });

  test('refuses a theme that does not exist', async () => {
    const {code, stderr} = await run(['check', '3', '--theme', 'drak']);

    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean dark?');
  });
});
