import {type Rewrite, rewrite} from './provenance.ts';
import type {Step} from './step.ts';
import type {Equation, Term} from '../term/term.ts';
import {findTerm, idsWithin, replaceTerms} from '../term/walk.ts';

/** The replacement of each term, by id. */
export type Replacements = Readonly<Record<string, Term>>;

/**
 * A step that replaces terms in all given equations. The replaced terms merge
 * into their replacement.
 */
export function substitution(
  before: readonly Equation[],
  replacements: Replacements,
  details: Pick<Rewrite, 'kind' | 'caption' | 'because'>,
): Step {
  const origins: Record<string, readonly string[]> = {};
  for (const [id, term] of Object.entries(replacements)) {
    const holder = before.find(equation => holds(equation, id));
    if (!holder) {
      throw new RangeError(`No equation of the step has a part ${id}.`);
    }
    const sources = idsWithin(findTerm(holder, id));
    const stays = new Set(idsWithin(term));
    origins[term.id] = sources.filter(
      source => source === term.id || !stays.has(source),
    );
  }
  const after = before.map(equation => replaceTerms(equation, replacements));
  return rewrite({...details, before, after, origins: merged(origins)});
}

function holds({left, right}: Equation, id: string): boolean {
  return [left, right].some(side => idsWithin(side).includes(id));
}

/** Leaves out terms that only keep their own id. */
function merged(
  origins: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(origins).filter(([, from]) => from.length > 0),
  );
}
