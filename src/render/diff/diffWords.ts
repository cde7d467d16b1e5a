import {visible} from '../../network/file/visible.ts';
import type {Stretch} from './changedStretches.ts';
import type {Reason} from './compareSides.ts';
import type {FigureDifference, SetDifference} from './diffSides.ts';

/** The reason for a change, in words. */
export function reasonText(reason: Reason): string {
  return reason === 'unknown' ? 'reason unknown' : reason;
}

/**
 * The heading of a figure: its title, or the stem of its files without a
 * manifest.
 */
export function figureName({id, title}: FigureDifference): string {
  return visible(id === title ? id : `${id}  ${title}`);
}

/** The time of a stretch, such as `1.50–2.75 s`. */
export function secondsText({from, to}: Pick<Stretch, 'from' | 'to'>): string {
  return `${from.toFixed(2)}–${to.toFixed(2)} s`;
}

/** How many figures differ. */
export function differenceHeading({figures}: SetDifference): string {
  const of = (wanted: FigureDifference['kind']) =>
    figures.filter(({kind}) => kind === wanted).length;
  const parts = (['changed', 'added', 'removed', 'damaged'] as const)
    .filter(kind => of(kind) > 0)
    .map(kind => `${of(kind)} ${kind}`);
  return parts.length > 0
    ? `Figures: ${parts.join(', ')}`
    : 'All figures are the same';
}

/** When a figure differs, and which of its files appear or go. */
export function figureLine(figure: FigureDifference): string {
  switch (figure.kind) {
    case 'added':
      return 'There was no such figure before.';
    case 'removed':
      return 'There is no such figure any more.';
    case 'same':
      return 'Every file is the same.';
    case 'damaged':
      return `${figure.damage.join('. ')}. Fetch or render its folder again.`;
    case 'changed':
      return [whenText(figure), ...formatLines(figure)].join(' ');
  }
}

function whenText({seconds, files}: FigureDifference): string {
  if (files.length === 0) return 'The files that both sides have are the same.';
  if (!seconds?.known) return `The times are unknown: ${seconds?.why ?? ''}`;
  const {stretches} = seconds;
  return stretches.length > 0
    ? `Pictures differ at ${stretches.map(secondsText).join(', ')}.`
    : 'Its bytes differ, but no picture visibly does.';
}

function formatLines({formats: {added, removed}}: FigureDifference): string[] {
  return [
    ...(added.length > 0 ? [`New: ${added.map(visible).join(', ')}.`] : []),
    ...(removed.length > 0
      ? [`Gone: ${removed.map(visible).join(', ')}.`]
      : []),
  ];
}

/** The versions that differ; empty when none do. */
export function versionsText({versions}: SetDifference): string {
  const changes = versions.map(({name, before = 'none', after = 'none'}) =>
    visible(`${name} ${before} → ${after}`),
  );
  return changes.length > 0 ? `Versions: ${changes.join(', ')}.` : '';
}

/** A comparison as lines of text: the figures that differ, and a summary. */
export function diffText(difference: SetDifference): string {
  const {figures} = difference;
  const shown = figures.filter(({kind}) => kind !== 'same');
  const versions = versionsText(difference);
  return [
    ...shown.map(figure => {
      const why = figure.reasons.map(reasonText).join(', ');
      const head = `${figureName(figure)}: ${figure.kind}`;
      return `${head}${why ? ` (${why})` : ''}\n    ${detailLines(figure).join('\n    ')}`;
    }),
    ...(versions === '' ? [] : [versions]),
    `${differenceHeading(difference)}; ${figures.length - shown.length} unchanged.`,
  ].join('\n');
}

function detailLines(figure: FigureDifference): string[] {
  const equations = figure.equations.map(({id}) => visible(id));
  return [
    figureLine(figure),
    ...(equations.length > 0
      ? [`Equations that differ: ${equations.join(', ')}.`]
      : []),
  ];
}
