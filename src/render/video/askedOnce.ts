import {remembered} from '../../remembered.ts';
import {programMark} from './programFile.ts';

/** Asks a program a question once, and again when the program has changed. */
export function askedOnce<TAnswer>(
  ask: (program: string) => TAnswer,
): (program: string) => TAnswer {
  const answers = remembered((known: string) => ask(known.split('\0', 1)[0]!));
  return program => answers(`${program}\0${programMark(program)}`);
}
