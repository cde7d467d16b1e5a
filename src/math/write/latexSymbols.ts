import {layerLatex, lettersLatex} from '../term/glyphs.ts';
import {indexText} from './indexText.ts';
import type {Pen} from './pen.ts';
import type {Partial} from '../term/term.ts';
import {letterRoles, type Variable} from '../term/variable.ts';
import {partId, type Side} from '../term/partIds.ts';

/** A symbol with its layer above and its index below. */
export function variableLatex(
  id: string,
  named: Variable,
  {mark, options}: Pen,
): string {
  const role = letterRoles[named.letter];
  const part = (name: 'layer' | 'index', tex: string): string =>
    options.indexParts ? mark(partId(id, name), role, tex) : tex;
  const layer =
    named.layer === undefined
      ? ''
      : `^{${part('layer', `(${layerLatex(named.layer)})`)}}`;
  const index =
    named.indices.length === 0
      ? ''
      : `_{${part('index', indexText(named.indices))}}`;
  return mark(id, role, `${lettersLatex[named.letter]}${layer}${index}`);
}

/** A fraction whose bar belongs to the derivative itself. */
export function partialLatex({id, of, by}: Partial, pen: Pen): string {
  const side = (name: Side, named: Variable): string =>
    pen.mark(partId(id, `${name}.d`), 'foreground', '\\partial') +
    ` ${variableLatex(partId(id, name), named, pen)}`;
  return pen.mark(
    id,
    'foreground',
    `\\dfrac{${side('of', of)}}{${side('by', by)}}`,
  );
}
