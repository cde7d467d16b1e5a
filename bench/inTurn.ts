import {median} from './table.ts';

/** Ways to do the same, by name. */
type Ways<TName extends string, TResult> = Readonly<
  Record<TName, () => Promise<TResult>>
>;

/**
 * Measures several ways in turn, since the speed of a shared machine varies. Every other
 * round goes backwards, so that none profits from its place.
 *
 * @param tell - Hears what is measured next, with its round from 1.
 * @returns Tells the results of a way, in the order of rounds.
 */
export async function inTurn<TName extends string, TResult>(
  ways: Ways<TName, TResult>,
  rounds: number,
  tell: (way: TName, round: number) => void,
): Promise<(way: TName) => readonly TResult[]> {
  const names: TName[] = [];
  for (const name in ways) names.push(name);
  const results = new Map(names.map((name): [TName, TResult[]] => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of round % 2 === 1 ? names : names.toReversed()) {
      tell(name, round);
      const result = await ways[name]();
      results.get(name)!.push(result);
    }
  }
  return way => results.get(way)!;
}

/** The median of the ratios of each round. */
export function ratioInTurn(
  times: readonly number[],
  others: readonly number[],
): number {
  return median(times.map((time, round) => time / others[round]!));
}
