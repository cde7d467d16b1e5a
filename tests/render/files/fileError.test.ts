import {describe, expect, test} from 'vitest';
import {getSystemErrorMap} from 'node:util';
import {
  errorWords,
  explain,
  plainName,
  reasonOf,
} from '../../../src/render/files/fileError.ts';

function raised(code: string, syscall: string, path?: string): Error {
  const error = new Error(`${code}: words of the system, ${syscall}`);
  return Object.assign(error, {code, syscall, ...(path && {path})});
}

describe('An error of the system', () => {
  test.each([...getSystemErrorMap().values()].map(([code]) => code))(
    '%s is said without its code in front or a stack',
    code => {
      const words = errorWords(raised(code, 'open', '/films/a.mp4'));

      expect(words).toMatch(/^\/films\/a\.mp4 cannot be used: [a-z]/);
      expect(words).not.toMatch(/words of the system|\n/);
    },
  );

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EMFILE', 'too many files are open'],
    ['EFBIG', 'larger than the system allows'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['EIO', 'the disk reports an error'],
    ['EAGAIN', 'allows no more processes'],
    ['ENOMEM', 'memory is short'],
  ])('%s has a reason and a way out', (code, why) => {
    const reason = reasonOf(raised(code, 'write'));

    expect(reason.why).toContain(why);
    expect(reason.way).toMatch(/^[A-Z].*\.$/);
  });

  test('of reading does not speak of writing', () => {
    const error = raised('EACCES', 'scandir', '/cache');

    expect(errorWords(error)).toBe(
      '/cache cannot be read: you may not read it. Ask its owner for the right to do so.',
    );
  });

  test('keeps its reason through sentences that were put around it', async () => {
    const inner = explain('a.gif cannot be written', () =>
      Promise.reject(raised('ENOSPC', 'write')),
    );
    const error = await inner.catch((cause: unknown) => cause);

    expect(reasonOf(error).why).toBe('the disk is full');
  });
});

test('A temporary name is never told, the final one is', () => {
  expect(
    plainName('/out/.03-a.mp4.part-host-1234-0123456789abcdef/poster.png'),
  ).toBe('/out/03-a.mp4/poster.png');
});
