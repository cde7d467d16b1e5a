import type {FigurePlan, Format} from '../../render/index.ts';

/** The encoder of a format, or why there is none. */
export type PlannedEncoder = {readonly format: Format} & (
  | {
      readonly encoder: string;
      readonly version: string;
      readonly source: string;
      readonly path: string;
    }
  | {readonly error: string}
);

/** What a plan says of a figure. */
export interface PlannedFigure {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/**
 * A plan for people: a line for each figure, and for each format with an
 * encoder.
 */
export function planText(
  plans: readonly FigurePlan[],
  encoders: readonly PlannedEncoder[],
): string {
  const width = Math.max(0, ...plans.map(({figure}) => figure.length));
  const figures = plans.map(({figure, action, why}) =>
    [figure.padEnd(width), wordOf[action], why].join('  '),
  );
  return [...figures, ...encoders.map(encoderText)].join('\n');
}

function encoderText(planned: PlannedEncoder): string {
  if ('error' in planned) return `${planned.format}: ${planned.error}`;
  const {format, encoder, version, source, path} = planned;
  return `${format}: ${encoder} of ffmpeg ${version}, from ${source}: ${path}`;
}

/** A plan for programs. */
export function planReport(
  figures: readonly PlannedFigure[],
  plans: readonly FigurePlan[],
  encoders: readonly PlannedEncoder[],
) {
  return {
    encoders,
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
