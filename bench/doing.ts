import {say} from '../src/cli/words/print.ts';

/** Says on stderr what a bench does now, with the minutes since it began. */
export function doing(what: string): void {
  const seconds = Math.round(performance.now() / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  say(`${minutes}:${String(rest).padStart(2, '0')}  ${what}`);
}
