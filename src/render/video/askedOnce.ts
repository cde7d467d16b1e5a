import {remembered} from '../../remembered.ts';
import {programMark} from './programFile.ts';

/** The same question, asked of a program once, and again when it has changed. */
export function askedOnce<TAnswer>(
  ask: (program: string) => TAnswer,
): (program: string) => TAnswer {
  const answers = remembered((known: string) => ask(known.split('\0', 1)[0]!));
  return program => answers(`${program}\0${programMark(program)}`);
}
