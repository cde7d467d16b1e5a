/** How far weights and biases of each layer reach to both sides of zero. */
const layers = [
  {inputs: 784, outputs: 16, reach: 0.16},
  {inputs: 16, outputs: 16, reach: 0.75},
  {inputs: 16, outputs: 10, reach: 0.75},
] as const;

/** The seven's corners, in pixels from the picture's upper left. */
const seven = [
  [7, 7.5],
  [20.5, 7],
  [12, 22],
] as const;

const side = 28;
const penRadius = 1.6;
const seed = 7;

/** Paper is never quite white, so that no pixel's weights have a gradient of 0. */
const paper = {lightest: 0.02, darkest: 0.12};

/** The network file of a picture of a seven that an untrained network is shown. */
export function digitNetworkFile(): string {
  const random = seededRandom(seed);
  const within = (reach: number) => rounded((2 * random() - 1) * reach, 3);
  const vector = (size: number, reach: number) =>
    counted(size, () => within(reach));
  const weights = layers.map(({inputs, outputs, reach}) =>
    counted(outputs, () => vector(inputs, reach)),
  );
  const biases = layers.map(({outputs, reach}) => vector(outputs, reach));
  return [
    '{',
    '  "$schema": "./network.schema.json",',
    '  "title": "A picture of 28 × 28 pixels, one of ten digits, before training",',
    '  "layers": [784, 16, 16, 10],',
    '  "activation": "sigmoid",',
    '  "loss": "half-squared-error",',
    `  "weights": ${listText(weights.map(matrix => matrixText(matrix)))},`,
    `  "biases": ${matrixText(biases, 2)},`,
    `  "input": ${vectorText(picture(random), 2)},`,
    `  "target": ${vectorText(
      counted(10, digit => (digit === 7 ? 1 : 0)),
      2,
    )}`,
    '}',
    '',
  ].join('\n');
}

/** How dark each pixel is, row by row: 1 within the pen, fading over one pixel into the paper. */
function picture(random: () => number): number[] {
  return counted(side ** 2, index => {
    const [x, y] = [(index % side) + 0.5, Math.floor(index / side) + 0.5];
    const [start, corner, end] = seven;
    const distance = Math.min(
      distanceToStroke([x, y], start, corner),
      distanceToStroke([x, y], corner, end),
    );
    const ink = Math.min(Math.max(penRadius + 0.5 - distance, 0), 1);
    const {lightest, darkest} = paper;
    const grain = lightest + (darkest - lightest) * random();
    return rounded(Math.max(ink, grain), 2);
  });
}

type Point = readonly [x: number, y: number];

function distanceToStroke([x, y]: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx ** 2 + dy ** 2);
  const nearest = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - from[0] - nearest * dx, y - from[1] - nearest * dy);
}

function matrixText(rows: readonly (readonly number[])[], indent = 4): string {
  return listText(
    rows.map(row => vectorText(row, indent + 2)),
    indent,
  );
}

/** One item a line, as the formatter breaks lists of lists. */
function listText(items: readonly string[], indent = 2): string {
  const margin = ' '.repeat(indent);
  const lines = items.map(item => `${margin}  ${item}`);
  return `[\n${lines.join(',\n')}\n${margin}]`;
}

/** Numbers on one line, or as many a line as 80 columns hold. */
function vectorText(vector: readonly number[], indent: number): string {
  const lines = [''];
  vector.forEach((value, index) => {
    const word = `${value}${index === vector.length - 1 ? '' : ','}`;
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (indent + 2 + longer.length <= 80) lines[lines.length - 1] = longer;
    else lines.push(word);
  });
  const margin = ' '.repeat(indent);
  return lines.length === 1
    ? `[${lines[0]}]`
    : `[\n${lines.map(line => `${margin}  ${line}\n`).join('')}${margin}]`;
}

function rounded(value: number, decimals: number): number {
  // Adding 0 makes a plain zero of a negative one.
  return Number(value.toFixed(decimals)) + 0;
}

function counted<TItem>(
  count: number,
  make: (index: number) => TItem,
): TItem[] {
  return Array.from({length: count}, (_, index) => make(index));
}

/** Numbers in [0, 1): a linear congruential generator's upper bits (Knuth's MMIX constants). */
function seededRandom(start: number): () => number {
  let state = BigInt(start);
  return () => {
    state = BigInt.asUintN(
      64,
      state * 6364136223846793005n + 1442695040888963407n,
    );
    return Number(state >> 11n) / 2 ** 53;
  };
}
