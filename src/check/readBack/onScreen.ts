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
  /** Numbers and symbols at places of the map. */
  readonly placed: readonly PlacedSeen[];
  /** Numbers that stand by themselves. */
  readonly loose: readonly SeenLettering[];
  /** Words that stand by themselves. */
  readonly notes: readonly SeenLettering[];
  /** The ids of the map that are drawn. */
  readonly places: ReadonlySet<string>;
  /** Numbers that say how far something was moved. */
  readonly changes: readonly string[];
}

/** A typeset formula that is drawn completely. */
export interface FormulaSeen {
  readonly parts: readonly SeenLettering[];
  /** The id of its place on the map. */
  readonly at: string | undefined;
}

/** A row of numbers in the order of reading. */
interface RowSeen {
  readonly parts: readonly SeenLettering[];
}

interface PlacedSeen {
  readonly number: SeenLettering;
  readonly at: string;
}

/** Groups the resting parts of a moment. */
export function onScreen({
  seen,
  resting,
}: Pick<Moment, 'seen' | 'resting'>): OnScreen {
  const rests = new Set<Seen>(resting);
  const named = new Map<string, string>();
  for (const {kind, owners, name} of seen) {
    const owner = owners.at(-1) ?? '';
    // Light on an edge is drawn after it.
    if ((kind === 'disc' || kind === 'line') && !named.has(owner)) {
      named.set(owner, name);
    }
  }
  const letterings = seen.filter(isLettering);
  const [inRows, others] = parted(letterings, ({row}) => row !== undefined);
  const [typeset, written] = parted(
    others,
    ({glyphs, kind}) => glyphs !== undefined && kind !== 'words',
  );
  const allRest = (parts: readonly SeenLettering[]) =>
    parts.every(part => rests.has(part));
  const formulas = Array.from(grouped(typeset, formulaOf), parts => ({
    parts,
    at: named.get(parts[0]!.owners.at(-3) ?? ''),
  })).filter(({parts}) => allRest(parts) && isWhole(parts));
  const rows = Array.from(
    grouped(inRows, ({row}) => row!.key),
    parts => ({
      parts: parts.toSorted(
        (one, other) =>
          one.row!.place - other.row!.place || one.box.left - other.box.left,
      ),
    }),
  ).filter(({parts}) => allRest(parts));
  const still = written.filter(one => rests.has(one));
  const numbers = still.filter(({kind}) => kind === 'value');
  const placed = numbers.flatMap((number): PlacedSeen[] => {
    const at = named.get(number.owners.at(-2) ?? '');
    return at === undefined ? [] : [{number, at}];
  });
  const atPlaces = new Set(placed.map(({number}) => number));
  return {
    formulas,
    rows,
    placed,
    loose: numbers.filter(number => !atPlaces.has(number)),
    notes: still.filter(
      ({kind, formula}) => kind === 'words' && formula === undefined,
    ),
    places: new Set(named.values()),
    changes: letterings
      .filter(
        one => one.kind === 'value' && rests.has(one) && !atPlaces.has(one),
      )
      .flatMap(({name}) => name.match(CHANGE) ?? []),
  };
}

/** A number with its sign: `+0.10`. */
const CHANGE = /(?<![×.\d(] ?)[+−][\d.]+(?:×10[⁻⁰¹²³⁴-⁹]+)?/gu;

/** A key for the parts of one formula in one node. */
function formulaOf({owners, formula = ''}: SeenLettering): string {
  return `${owners.at(-2)} ${formula}`;
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
