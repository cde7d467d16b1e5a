/** A mistake in a network file, and its place. */
export interface NetworkProblem {
  /** Such as `weights[1][0]`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

const shownProblems = 20;

/**
 * A network file is invalid. `problems` has every mistake; the message has a
 * line for each of the first twenty, and counts the rest.
 */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
  readonly problems: readonly NetworkProblem[];

  /** @param options - `more` problems were counted but not kept. */
  constructor(
    problems: readonly NetworkProblem[],
    {more = 0, ...options}: ErrorOptions & {readonly more?: number} = {},
  ) {
    super(listed(problems, more), options);
    this.problems = problems;
  }
}

function listed(problems: readonly NetworkProblem[], more: number): string {
  const lines = problems
    .slice(0, shownProblems)
    .map(({path, message}) => (path === '' ? message : `${path}: ${message}`));
  const rest = problems.length - lines.length + more;
  return [...lines, ...(rest > 0 ? [`and ${rest} more problems`] : [])].join(
    '\n',
  );
}
