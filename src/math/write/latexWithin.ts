import type {Pen} from './pen.ts';
import {needsFence, type Surrounding} from '../term/precedence.ts';
import type {Term} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/** A part of a larger term, in parentheses where it needs them. */
export function withinLatex(
  part: Term,
  surrounding: Surrounding,
  pen: Pen,
): string {
  const written = pen.write(part);
  return needsFence(part, surrounding)
    ? pen.mark(
        partId(part.id, 'fence'),
        'foreground',
        `\\left( ${written} \\right)`,
      )
    : written;
}
