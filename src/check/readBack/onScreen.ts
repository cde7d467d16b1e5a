import {isEdge, meaningOf} from '../../network/mapIds.ts';
import {remembered} from '../../remembered.ts';
import {
  isLettering,
  type Moment,
  type Seen,
  type SeenLettering,
} from '../sight.ts';

/** The resting parts of a moment, grouped for reading. */
export interface OnScreen {
  readonly formulas: readonly FormulaSeen[];
  readonly rows: readonly RowSeen[];
  /** Numbers at places of the map. */
  readonly placed: readonly PlacedSeen[];
  /** Numbers in a drawing with another name, such as a badge. */
  readonly held: readonly PlacedSeen[];
  /** Numbers that stand by themselves. */
  readonly loose: readonly SeenLettering[];
  /** Words that stand by themselves. */
  readonly notes: readonly SeenLettering[];
  /** Words and symbols of each caption. */
  readonly captions: readonly (readonly SeenLettering[])[];
  /** The ids of the map that are drawn. */
  readonly places: ReadonlySet<string>;
  /** The dots of the map. */
  readonly dots: readonly SeenLettering[];
  /** What is drawn besides type. */
  readonly shapes: readonly Exclude<Seen, SeenLettering>[];
  /** Numbers that say how far something was moved. */
  readonly changes: readonly string[];
}

/** A typeset formula that is drawn completely. */
export interface FormulaSeen {
  readonly parts: readonly SeenLettering[];
  /** The id of its place on the map. */
  readonly at: string | undefined;
  /** The keys of its node and of the node's holders. */
  readonly owners?: readonly string[];
}

/** A row of numbers in the order of reading. */
interface RowSeen {
  readonly key: string;
  readonly parts: readonly SeenLettering[];
}

export interface PlacedSeen {
  readonly number: SeenLettering;
  readonly at: string;
}

/** The names of drawings by the keys of their nodes, learned as they are seen. */
export type Names = Map<string, string>;

/**
 * Groups the resting parts of a moment.
 *
 * @param names - The names learned at earlier moments: a line may be hidden by
 *   its own label.
 */
export function onScreen(
  {seen, resting}: Pick<Moment, 'seen' | 'resting'>,
  names: Names = new Map(),
): OnScreen {
  const rests = new Set<Seen>(resting);
  const holders = learn(names, seen);
  const letterings = seen.filter(isLettering);
  const [inRows, others] = parted(letterings, ({row}) => row !== undefined);
  const [said, apart] = parted(
    others,
    ({kind, formula}) => kind === 'words' && formula !== undefined,
  );
  const [typeset, written] = parted(
    apart,
    ({glyphs, kind}) => glyphs !== undefined && kind !== 'words',
  );
  const allRest = (parts: readonly SeenLettering[]) =>
    parts.every(part => rests.has(part));
  const formulas = Array.from(grouped(typeset, formulaOf), parts => ({
    parts,
    at: names.get(parts[0]!.owners.at(-3) ?? ''),
    owners: parts[0]!.owners.slice(0, -1),
  })).filter(({parts}) => allRest(parts) && isWhole(parts));
  const stirring = new Set(
    typeset.filter(one => !rests.has(one)).map(({owners}) => owners.at(-2)),
  );
  const rows = Array.from(
    grouped(inRows, ({row}) => row!.key),
    parts => ({
      key: parts[0]!.row!.key,
      parts: parts.toSorted(
        (one, other) =>
          one.row!.place - other.row!.place || one.box.left - other.box.left,
      ),
    }),
  ).filter(({parts}) => allRest(parts));
  const still = written.filter(one => rests.has(one));
  const [inDrawings, loose] = parted(
    still.filter(({kind}) => kind === 'value'),
    ({owners}) => names.has(owners.at(-2) ?? ''),
  );
  const [placed, held] = parted(
    inDrawings.map(number => ({
      number,
      at: names.get(number.owners.at(-2) ?? '')!,
    })),
    ({at}) => isPlace(at),
  );
  const atPlaces = new Set<Seen>(placed.map(({number}) => number));
  return {
    // Of parts that are shown one by one, others may be on their way.
    formulas: formulas.filter(
      one => !isApart(one) || !stirring.has(one.owners.at(-1)),
    ),
    rows,
    placed,
    held,
    loose,
    notes: still.filter(({kind}) => kind === 'words'),
    dots: written.filter(({kind}) => kind === 'label'),
    captions: [...grouped(said, captionOf)].filter(allRest),
    places: new Set(
      Array.from(holders, holder => names.get(holder)!).filter(isPlace),
    ),
    shapes: seen.filter(one => !isLettering(one)),
    changes: letterings
      .filter(
        one => one.kind === 'value' && rests.has(one) && !atPlaces.has(one),
      )
      .flatMap(({name}) => name.match(CHANGE) ?? []),
  };
}

/**
 * Learns the names of drawings. Light on an edge is drawn after it, and has another
 * name.
 *
 * @returns The keys of the nodes that are seen, with a part or a label.
 */
function learn(names: Names, seen: readonly Seen[]): ReadonlySet<string> {
  const holders = new Set<string>();
  for (const one of seen) {
    const owner = one.owners.at(-1) ?? '';
    const known = names.get(owner);
    if (isNaming(one) && (known === undefined || !isPlace(known))) {
      if (known === undefined || isPlace(one.name)) names.set(owner, one.name);
    }
    for (const key of one.owners.slice(-3)) {
      if (names.has(key)) holders.add(key);
    }
  }
  return holders;
}

/** Whether a part names its drawing: a shape, or the dots of the map. */
function isNaming(one: Seen): boolean {
  return !isLettering(one) || (one.kind === 'label' && !one.glyphs);
}

const isPlace = remembered(
  (name: string) => isEdge(name) || meaningOf(name) !== undefined,
);

/** Whether a formula is put together from parts that are shown one by one. */
export function isApart({parts: [part]}: FormulaSeen): boolean {
  return part?.kind === 'equation' && part.whole === undefined;
}

function captionOf({formula = '', owners, glyphs}: SeenLettering): string {
  return glyphs ? (owners.at(-2) ?? '') : formula;
}

/** A number with its sign: `+0.10`. */
const CHANGE = /(?<![×.\d(] ?)[+−][\d.]+(?:×10[⁻⁰¹²³⁴-⁹]+)?/gu;

/** A key for the parts of one formula in one node. */
function formulaOf({owners, formula = '', whole, em}: SeenLettering): string {
  // A symbol and copies of its indices have one holder, and differ in size.
  const size = whole === undefined ? em.toFixed(1) : '';
  return `${owners.at(-2)} ${formula} ${size}`;
}

/** Whether a formula is complete, rather than half written. */
function isWhole(parts: readonly SeenLettering[]): boolean {
  const {whole} = parts[0]!;
  const drawn = parts.reduce((sum, {glyphs = []}) => sum + glyphs.length, 0);
  return whole === undefined || drawn >= whole;
}

function grouped<TItem>(
  items: readonly TItem[],
  keyOf: (item: TItem) => string,
): Iterable<readonly TItem[]> {
  const groups = new Map<string, TItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups.values();
}

function parted<TItem>(
  items: readonly TItem[],
  isFirst: (item: TItem) => boolean,
): readonly [readonly TItem[], readonly TItem[]] {
  return [items.filter(isFirst), items.filter(item => !isFirst(item))];
}
