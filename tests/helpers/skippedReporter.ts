import type {Reporter, TestModule} from 'vitest/node';

/** Says at the end of a run which tests were skipped with a reason, and why. */
export default class SkippedReporter implements Reporter {
  public onTestRunEnd(modules: readonly Pick<TestModule, 'children'>[]): void {
    const text = skippedText(modules.flatMap(reasonsIn));
    if (text !== '') console.error(text);
  }
}

/** A line for each reason, or nothing. */
export function skippedText(reasons: readonly string[]): string {
  return [...new Set(reasons)]
    .map(reason => {
      const count = reasons.filter(one => one === reason).length;
      return `\nNOT TESTED: ${count} ${count === 1 ? 'test was' : 'tests were'} skipped, ${reason}.`;
    })
    .join('');
}

/** Tests that a filter leaves out have no reason. */
function reasonsIn({
  children,
}: Pick<TestModule, 'children'>): readonly string[] {
  return Array.from(children.allTests('skipped'), test =>
    test.result(),
  ).flatMap(result =>
    result.state === 'skipped' && result.note ? [result.note] : [],
  );
}
