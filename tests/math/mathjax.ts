import {Parser} from 'htmlparser2';
import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {AmsConfiguration} from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import {HtmlConfiguration} from 'mathjax-full/js/input/tex/html/HtmlConfiguration.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const packages = ['base', AmsConfiguration.name, HtmlConfiguration.name];
const document = mathjax.document('', {
  InputJax: new TeX({packages}),
  OutputJax: new SVG({fontCache: 'none'}),
});

/** MathJax's result for a formula, in display style. */
export interface TypesetResult {
  readonly ids: readonly string[];
  /** The part that MathJax could not read; undefined when it read all. */
  readonly problem: string | undefined;
  /** The horizontal offset of each outline by its groups, in order. */
  readonly places: readonly number[];
  /** The ids that draw something outside of their inner groups. */
  readonly drawing: ReadonlySet<string>;
}

interface Group {
  readonly owner: string | undefined;
  readonly place: number;
}

/** Typesets TeX with MathJax alone, independently of the figures' code. */
export function typesetByMathJax(tex: string): TypesetResult {
  const ids: string[] = [];
  const places: number[] = [];
  const drawing = new Set<string>();
  const groups: Group[] = [{owner: undefined, place: 0}];
  let problem: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const {owner, place} = groups.at(-1) ?? {owner: undefined, place: 0};
        const group = {
          owner: attributes['id'] ?? owner,
          place: place + movedRight(attributes['transform']),
        };
        groups.push(group);
        ids.push(...(attributes['id'] === undefined ? [] : [attributes['id']]));
        if (attributes['data-mml-node'] === 'merror') {
          problem = attributes['title'] ?? 'unknown';
        }
        if (name === 'path' || name === 'rect') {
          places.push(group.place);
          drawing.add(group.owner ?? 'nothing');
        }
      },
      onclosetag: () => {
        groups.pop();
      },
    },
    {xmlMode: true},
  );
  parser.end(adaptor.outerHTML(document.convert(tex, {display: true})));
  return {ids, problem, places, drawing};
}

function movedRight(transform: string | undefined): number {
  return Number(/translate\(([-\d.]+)/.exec(transform ?? '')?.[1] ?? 0);
}
