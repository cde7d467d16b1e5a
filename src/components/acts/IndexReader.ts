import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, chain, type ThreadGenerator} from '@motion-canvas/core';
import {occurrence} from '../../math/term/build.ts';
import {formulaOf} from '../../math/write/latex.ts';
import {letterRoles, type Variable} from '../../math/term/variable.ts';
import {type Palette, size, space, strength, time} from '../../theme.ts';
import {center, union} from '../../box.ts';
import {indexMeanings} from './indexMeanings.ts';
import type {Departure} from '../board/moves.ts';
import {Note} from '../type/Note.ts';
import {outlineBox} from '../type/outlineBox.ts';
import {Part} from '../type/Part.ts';
import {fly} from '../board/partMotion.ts';
import {type Outline, typeset} from '../type/typeset.ts';
import {dim} from '../pace/dim.ts';
import {partId} from '../../math/term/partIds.ts';

/**
 * The parts of a symbol that are read: its layer, and its first and second
 * index.
 */
export type IndexPart = 'layer' | 'first' | 'second';

export interface IndexReaderProps extends NodeProps {
  readonly variable: Variable;
  readonly palette: Palette;
  /** The height available to the symbol, in pixels. */
  readonly height: number;
  /** The most width of the symbol with its words, in pixels. */
  readonly most?: number;
}

/**
 * A symbol in large type whose indices are read one by one: each lights up, and
 * a copy of it goes to its line of plain words. Centred on its origin.
 */
export class IndexReader extends Node {
  /** In pixels. */
  public readonly width: number;

  private readonly em: number;
  private readonly symbol: ReadonlyMap<IndexPart | 'letter', Part>;
  private readonly lines: ReadonlyMap<IndexPart, Line>;

  public constructor({
    variable,
    palette,
    height,
    most = Infinity,
    ...props
  }: IndexReaderProps) {
    super(props);
    const meanings = indexMeanings(variable);
    const {outlines} = typeset(
      formulaOf(occurrence(ID, variable), {indexParts: true}).tex,
    );
    const color = palette[letterRoles[variable.letter]];
    const groups = groupsOf(outlines, variable);
    const box = union(outlines.map(outlineBox))!;
    const words = meanings.map(([, text]) => Note.widthOf(text, size.reading));
    const listWidth = GUTTER + Math.max(...words);
    const em = Math.min(
      size.specimen,
      (FILLED * height) / (box.bottom - box.top),
      (most - space.huge - listWidth) / (box.right - box.left),
    );
    this.em = em;
    const symbolWidth = (box.right - box.left) * em;
    this.width = symbolWidth + space.huge + listWidth;
    const left = -this.width / 2;
    const [, middle] = center(box);
    this.symbol = new Map(
      [...groups].map(([name, group]) => {
        const part = new Part({outlines: group, em, color});
        part.position([
          left + part.home[0] - box.left * em,
          part.home[1] - middle * em,
        ]);
        part.strength(strength.hidden);
        return [name, part];
      }),
    );
    const top = (-(meanings.length - 1) * LINE) / 2;
    this.lines = new Map(
      meanings.map(([name, text], at) => {
        const x = left + symbolWidth + space.huge;
        const group = groups.get(name) ?? [];
        const line = lineOf(text, group, color, palette.foreground);
        line.note.position([x + GUTTER + words[at]! / 2, top + at * LINE]);
        return [name, {...line, place: [x + GUTTER / 2, top + at * LINE]}];
      }),
    );
    this.add([
      ...this.symbol.values(),
      ...[...this.lines.values()].flatMap(({mark, note}) => [mark, note]),
    ]);
  }

  /** The symbol flies in from the map and grows. */
  public *arrive({at, em}: Departure): ThreadGenerator {
    const parts = [...this.symbol.values()];
    const box = union(parts.map(part => part.placedBox()))!;
    const [x, y] = center(box);
    const shrink = em / this.em;
    yield* all(
      ...parts.map(part => {
        const to = part.position();
        const from: [number, number] = [
          at[0] - this.x() + (to.x - x) * shrink,
          at[1] - this.y() + (to.y - y) * shrink,
        ];
        return fly(part, from, shrink, time.travel, {to: [to.x, to.y]});
      }),
    );
  }

  /** One index lights up and goes to its meaning. */
  public *read(name: IndexPart): ThreadGenerator {
    const [line, spoken] = [this.lines.get(name), this.symbol.get(name)];
    if (!line || !spoken) return;
    const {x, y} = spoken.position();
    yield* all(
      this.light(name),
      chain(
        fly(line.mark, [x, y], this.em / size.formula, time.travel, {
          to: line.place,
        }),
        line.note.strength(strength.full, time.flick),
      ),
    );
  }

  /** The whole symbol returns to full strength. */
  public *rest(): ThreadGenerator {
    yield* this.light();
  }

  /** Everything fades. */
  public *leave(): ThreadGenerator {
    const lines = [...this.lines.values()];
    yield* all(
      ...[...this.symbol.values(), ...lines.map(({mark}) => mark)].map(part =>
        part.strength(strength.hidden, time.flick),
      ),
      ...lines.map(({note}) => note.strength(strength.hidden, time.flick)),
    );
    this.remove();
  }

  private *light(only?: IndexPart): ThreadGenerator {
    yield* all(
      ...[...this.symbol].map(([name, part]) =>
        part.strength(
          only === undefined || name === only ? strength.full : dim(),
          time.flick,
        ),
      ),
    );
  }
}

interface Line {
  /** The index, small, before its words. */
  readonly mark: Part;
  readonly note: Note;
  /** The place of the mark. */
  readonly place: readonly [number, number];
}

function lineOf(
  text: string,
  outlines: readonly Outline[],
  color: string,
  foreground: string,
): Omit<Line, 'place'> {
  const mark = new Part({outlines, em: size.formula, color});
  mark.strength(strength.hidden);
  const note = new Note({text, color: foreground, em: size.reading});
  return {mark, note};
}

/** Divides the outlines of a symbol between its letter and its indices. */
function groupsOf(
  outlines: readonly Outline[],
  {indices}: Variable,
): ReadonlyMap<IndexPart | 'letter', readonly Outline[]> {
  const layer = outlines.filter(({ids}) => ids.includes(partId(ID, 'layer')));
  const index = outlines.filter(({ids}) => ids.includes(partId(ID, 'index')));
  const [first = '', second] = indices.map(String);
  const firsts = index.slice(0, first.length);
  const seconds = second ? index.slice(-second.length) : [];
  const named = new Set([...layer, ...firsts, ...seconds]);
  const letter = outlines.filter(outline => !named.has(outline));
  const groups = {letter, layer, first: firsts, second: seconds};
  return new Map(
    (['letter', 'layer', 'first', 'second'] as const).flatMap(name =>
      groups[name].length > 0 ? [[name, groups[name]] as const] : [],
    ),
  );
}

const ID = 'symbol';

/** The largest share of its room that a symbol fills. */
const FILLED = 0.85;

/** From the middle of a line's mark to its words, and from line to line. */
const GUTTER = 2.4 * size.reading;
const LINE = 1.7 * size.reading;
