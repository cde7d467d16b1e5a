import type {FigureEntry} from '../catalogue.ts';
import type {FigurePlan} from '../render/index.ts';

/** A plan for people: a line for each figure. */
export function planText(plans: readonly FigurePlan[]): string {
  const width = Math.max(0, ...plans.map(({figure}) => figure.length));
  return plans
    .map(({figure, action, why}) =>
      [figure.padEnd(width), wordOf[action], why].join('  '),
    )
    .join('\n');
}

/** A plan for machines. */
export function planReport(
  figures: readonly FigureEntry[],
  plans: readonly FigurePlan[],
) {
  return {
    figures: figures.map(({id, slug, title}, index) => {
      const {action, changed, why} = plans[index] ?? {};
      return {id, slug, title, action, changed, why};
    }),
  };
}

const wordOf: Readonly<Record<FigurePlan['action'], string>> = {
  leave: 'leave',
  copy: 'copy ',
  draw: 'draw ',
};
