import type {FigureOutcome} from '../../render/index.ts';

/**
 * Throws when figures failed; a reason shared by several is printed once.
 *
 * @throws AggregateError with every figure's error.
 */
export function throwFailures(results: readonly FigureOutcome[]): void {
  const failed = results.filter(result => !result.ok);
  if (failed.length === 0) return;
  const figuresOf = new Map<string, string[]>();
  for (const {name, error} of failed) {
    const reason = reasonOf(name, error);
    figuresOf.set(reason, [...(figuresOf.get(reason) ?? []), name]);
  }
  const lines = [...figuresOf].map(
    ([reason, names]) =>
      `Figure${names.length > 1 ? 's' : ''} ${names.join(', ')}: ${reason}`,
  );
  throw new AggregateError(
    failed.map(({error}) => error),
    lines.join('\n'),
  );
}

/** An error message without its leading figure name. */
function reasonOf(name: string, {message}: Error): string {
  const figure = `Figure ${name}: `;
  return message.startsWith(figure) ? message.slice(figure.length) : message;
}
