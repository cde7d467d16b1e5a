import {describe, expect, test} from 'vitest';
import {projectCommands} from '../../../src/cli/commands.ts';
import {commandFirst} from '../../../src/cli/flags/commandFirst.ts';

const commands = projectCommands.map(command => command());

function ordered(line: string): string {
  return commandFirst(line.split(' '), commands).join(' ');
}

describe('A command word', () => {
  test.each([
    ['-v still --at 0', 'still -v --at 0'],
    ['-v list', 'list -v'],
    [
      '--project . --scale 0.5 still intro',
      'still --project . --scale 0.5 intro',
    ],
    ['--project=. check', 'check --project=.'],
    ['still --at 0', 'still --at 0'],
  ])('comes first in %s', (line, expected) => {
    expect(ordered(line)).toBe(expected);
  });

  test.each([
    '--each-scene',
    '--out still',
    'intro still',
    '-v -- still',
    '-v intro',
  ])('is not in %s', line => {
    expect(ordered(line)).toBe(line);
  });
});
