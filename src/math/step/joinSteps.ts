import type {Origin, Step} from './step.ts';

/**
 * Joins consecutive steps into one that is performed in a single move: from the
 * first one's equations to the last one's, with the last one's caption.
 */
export function joinSteps(steps: readonly Step[]): Step {
  return steps.reduce((first, second) => {
    const provenance = new Map(
      [...second.provenance].map(([id, origin]) => [
        id,
        originThrough(origin, first.provenance),
      ]),
    );
    return {
      ...second,
      before: first.before,
      because: [...first.because, ...second.because],
      provenance,
      gone: [...goneFrom(first, provenance)],
    };
  });
}

/** The origin of a part, seen from one step earlier. */
function originThrough(origin: Origin, earlier: Step['provenance']): Origin {
  if (origin.kind === 'kept') {
    return earlier.get(origin.from[0]) ?? origin;
  }
  const from = new Set(
    origin.from.flatMap(id => earlier.get(id)?.from ?? [id]),
  );
  const [only] = from;
  if (only === undefined) return {kind: 'new', from: []};
  switch (origin.kind) {
    case 'split':
      return {kind: 'split', from: [only]};
    case 'merged':
    case 'substituted':
      return {kind: origin.kind, from: [...from]};
    case 'new':
      return origin;
  }
}

function goneFrom(
  first: Step,
  provenance: Step['provenance'],
): ReadonlySet<string> {
  const gone = new Set(
    [...first.provenance.values()].flatMap(({from}) => [...from]),
  );
  first.gone.forEach(id => gone.add(id));
  for (const {from} of provenance.values()) {
    from.forEach(id => gone.delete(id));
  }
  return gone;
}
