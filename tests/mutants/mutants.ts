import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {filesOf} from './filesOf.ts';
import {type Mutation, mutationsOf} from './mutations.ts';

/** A fault in a file, with a name that outlives edits of other lines. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly room: string;
  readonly line: number;
  readonly mutation: Mutation;
}

/** What is displayed: components, scenes, printers, and what reads them back. */
export const displayed =
  /^src\/(components|check|scenes)\/|^src\/math\/(write|document)\/|^src\/math\/value\/numberRow/;

/** Of hundred mutants that are drawn, so many are of these files; a multiple of 5. */
const shares = [
  {share: 65, files: displayed},
  {share: 20, files: /^src\/math\//},
  {share: 15, files: /^src\/network\//},
];

/** Every mutant of the files that match, by file and place. */
export function mutantsOf(root: string, files: RegExp): readonly Mutant[] {
  return filesOf(root, 'src')
    .filter(file => /(?<!\.d)\.tsx?$/.test(file) && files.test(file))
    .flatMap(file => mutantsIn(root, file));
}

/**
 * Mutants drawn by a seed. A larger count of the same seed draws the same ones
 * and more, and so it does after an edit: what was not edited is drawn as before.
 */
export function drawnMutants(
  root: string,
  seed: number,
  count: number,
): readonly Mutant[] {
  const taken = new Set<string>();
  const pools = shares.map(({share, files}) => {
    const mutants = mutantsOf(root, files).filter(
      ({id}) => !taken.has(id) && taken.add(id),
    );
    return {share, mutants: lots(mutants, seed)};
  });
  return Array.from({length: Math.ceil(count / 20)}, (_, round) =>
    pools.flatMap(({share, mutants}) => {
      const some = share / 5;
      return mutants.slice(round * some, (round + 1) * some);
    }),
  )
    .flat()
    .slice(0, count);
}

/** In the order of numbers that a seed gives to their names. */
function lots(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const lotOf = ({id}: Mutant) =>
    createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return mutants
    .map(mutant => ({mutant, lot: lotOf(mutant)}))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({mutant}) => mutant);
}

function mutantsIn(root: string, file: string): readonly Mutant[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const times = new Map<string, number>();
  return mutationsOf(source, file.endsWith('x') ? 'tsx' : 'ts').map(
    mutation => {
      const before = source.slice(0, mutation.start);
      const line = before.split('\n').length;
      const text = source.split('\n')[line - 1]!.trim();
      const old = brief(source.slice(mutation.start, mutation.end));
      const name = `${file} | ${text} | ${mutation.kind}: ${old} → ${brief(mutation.text)}`;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const id = time === 1 ? name : `${name} (${time})`;
      return {id, file, room: roomOf(file), line, mutation};
    },
  );
}

function brief(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words || 'nothing';
}

function roomOf(file: string): string {
  const [, first, second, third] = file.split('/');
  return third === undefined ? first! : `${first}/${second}`;
}
