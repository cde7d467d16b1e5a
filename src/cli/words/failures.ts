import type {FigureOutcome} from '../../render/index.ts';

/**
 * Throws when figures failed; a reason shared by several is printed once.
 *
 * @throws AggregateError with every figure's error.
 */
export function throwFailures(results: readonly FigureOutcome[]): void {
  const failed = results.filter(result => !result.ok);
  if (failed.length === 0) return;
  const namesOf = new Map<string, string[]>();
  for (const {name, error} of failed) {
    const reason = reasonOf(name, error);
    namesOf.set(reason, [...(namesOf.get(reason) ?? []), name]);
  }
  // Files of somebody else's project are no figures.
  const areFigures = failed.some(({name, error}) =>
    error.message.startsWith(`Figure ${name}: `),
  );
  const lines = [...namesOf].map(([reason, names]) => {
    const word = names.length > 1 ? 'Figures ' : 'Figure ';
    return `${areFigures ? word : ''}${names.join(', ')}: ${reason}`;
  });
  throw new AggregateError(
    failed.map(({error}) => error),
    lines.join('\n'),
  );
}

/** An error message without its leading name. */
function reasonOf(name: string, {message}: Error): string {
  const lead = [`Figure ${name}: `, `${name}: `].find(one =>
    message.startsWith(one),
  );
  return message.slice(lead?.length ?? 0);
}
