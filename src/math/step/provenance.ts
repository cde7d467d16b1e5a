import {inkOf} from '../write/latex.ts';
import {once} from '../../remembered.ts';
import type {Origin, Step, StepKind} from './step.ts';
import type {Sentence} from '../write/sentence.ts';
import type {Equation} from '../term/term.ts';

/** The input of a step. */
export interface Rewrite {
  readonly kind: StepKind;
  readonly caption: Sentence;
  readonly before: readonly Equation[];
  readonly after: readonly Equation[];
  readonly because?: readonly Equation[];
  /**
   * For ids of terms that do not keep their id: the ids before the step that
   * they come from. The origins of printed symbols follow from it.
   */
  readonly origins?: Readonly<Record<string, readonly string[]>>;
  /**
   * Whether signs that no term takes fade by themselves, so that their terms
   * stay; otherwise they go into the term that they belong to.
   */
  readonly signsFade?: boolean;
}

/**
 * Completes a step: gives every id after it an origin, down to the printed
 * symbols, and lists the removed ids. Both are computed on demand, since most
 * steps only lead to the next.
 *
 * @throws ProvenanceError, then, when an id is used twice or does not exist.
 */
export function rewrite({
  because = [],
  origins = {},
  signsFade = false,
  ...step
}: Rewrite): Step {
  const history = once(() =>
    historyOf(step.before, step.after, origins, signsFade),
  );
  return {
    ...step,
    because,
    get provenance() {
      return history().provenance;
    },
    get gone() {
      return history().gone;
    },
  };
}

function historyOf(
  before: readonly Equation[],
  after: readonly Equation[],
  origins: Readonly<Record<string, readonly string[]>>,
  signsFade: boolean,
): Pick<Step, 'provenance' | 'gone'> {
  const old = inkOfAll(before);
  const next = inkOfAll(after);
  const sources = new Map<string, readonly string[]>();
  for (const id of next.keys()) {
    sources.set(id, sourcesOf(id, old, next, origins));
  }
  if (!signsFade) claimSymbols(sources, old, origins);
  const users = usersOf(sources, old);
  const provenance = new Map<string, Origin>();
  for (const [id, from] of sources) {
    const declared = origins[id]?.length ?? from.length;
    provenance.set(id, originOf(id, from, declared, users, old, next));
  }
  return {
    provenance,
    gone: Array.from(old.keys()).filter(id => !users.has(id)),
  };
}

/** An id is accounted for twice, or not at all. */
export class ProvenanceError extends Error {
  override readonly name = 'ProvenanceError';
}

type Ink = ReadonlyMap<string, string>;

function inkOfAll(equations: readonly Equation[]): Ink {
  const all = new Map<string, string>();
  for (const equation of equations) {
    for (const [id, tex] of inkOf(equation)) {
      if (all.has(id)) {
        throw new ProvenanceError(
          `The id ${id} stands twice in the equations of one step.`,
        );
      }
      all.set(id, tex);
    }
  }
  return all;
}

function sourcesOf(
  id: string,
  old: Ink,
  next: Ink,
  origins: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const declared = origins[id];
  if (declared) {
    return declared;
  }
  if (old.has(id)) {
    return [id];
  }
  const [owner, suffix] = splitSymbol(id);
  const owners = origins[owner] ?? [];
  const namesakes = owners
    .map(from => `${from}${suffix}`)
    .filter(from => old.has(from));
  const same = namesakes.filter(from => old.get(from) === next.get(id));
  return same.length === 0 && owners.length > 1 ? namesakes : same;
}

/**
 * A term that takes another whole takes all of its symbols that no other term
 * takes.
 */
function claimSymbols(
  sources: Map<string, readonly string[]>,
  old: Ink,
  origins: Readonly<Record<string, readonly string[]>>,
): void {
  const claimants = new Map<string, string[]>();
  for (const [id, from] of Object.entries(origins)) {
    from.forEach(owner =>
      claimants.set(owner, [...(claimants.get(owner) ?? []), id]),
    );
  }
  const taken = new Set([...sources.values()].flat());
  for (const symbol of old.keys()) {
    const [owner] = splitSymbol(symbol);
    const [claimant, another] = claimants.get(owner) ?? [];
    const claimed = claimant === undefined ? undefined : sources.get(claimant);
    if (claimant && claimed && another === undefined && !taken.has(symbol)) {
      sources.set(claimant, [...claimed, symbol]);
    }
  }
}

/** The id of a printed symbol is that of its term, followed by one of these. */
const symbolPattern =
  /^(.*?)((?:\.(?:of|by|d|times|odot|plus|minus|fence|equals|T|ones))+)$/;

function splitSymbol(id: string): readonly [owner: string, suffix: string] {
  const [, owner = id, suffix = ''] = symbolPattern.exec(id) ?? [];
  return [owner, suffix];
}

function usersOf(
  sources: ReadonlyMap<string, readonly string[]>,
  old: Ink,
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [id, from] of sources) {
    for (const source of from) {
      if (!old.has(source)) {
        throw new ProvenanceError(
          `${id} is said to come from ${source}, which is not there before the step.`,
        );
      }
      users.set(source, [...(users.get(source) ?? []), id]);
    }
  }
  return users;
}

function originOf(
  id: string,
  from: readonly string[],
  declared: number,
  users: ReadonlyMap<string, readonly string[]>,
  old: Ink,
  next: Ink,
): Origin {
  const [first, ...others] = from;
  if (first === undefined) {
    return {kind: 'new', from: []};
  }
  const shared = from.find(source => (users.get(source)?.length ?? 0) > 1);
  if (others.length > 0) {
    requireUnshared(id, shared, users);
    return {kind: declared > 1 ? 'merged' : 'substituted', from};
  }
  if (shared !== undefined) {
    requireUnshared(
      id,
      users.get(first)?.includes(first) ? first : undefined,
      users,
    );
    return {kind: 'split', from: [first]};
  }
  return id === first || old.get(first) === next.get(id)
    ? {kind: 'kept', from: [first]}
    : {kind: 'substituted', from};
}

function requireUnshared(
  id: string,
  shared: string | undefined,
  users: ReadonlyMap<string, readonly string[]>,
): void {
  if (shared !== undefined) {
    throw new ProvenanceError(
      `${shared} is used twice: by ${users.get(shared)?.join(' and ')}, of which ${id} takes it whole.`,
    );
  }
}
