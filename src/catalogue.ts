/** One figure of the set, as plain data. */
export interface FigureEntry {
  /** Two digits, or `film`. */
  readonly id: string;
  /** Names the files: `ID-slug.mp4`. */
  readonly slug: string;
  /** The scene's name in the Motion Canvas project. */
  readonly scene: string;
  readonly title: string;
  /** What a viewer understands at the end. */
  readonly claim: string;
  /** For those who cannot see it. */
  readonly alt: string;
}

/** The figures in the order of the derivation. */
export const catalogue: readonly FigureEntry[] = [
  {
    id: '03',
    slug: 'tracing-the-error',
    scene: 'figure03',
    title: 'Tracing the error back to a weight',
    claim:
      'Walking back from the error to a weight multiplies one partial derivative per hop; the product is the gradient.',
    alt: 'A small network with its values. A light runs from the total error E back along one path to a weight of the last layer. At each hop a partial derivative leaves the map and joins a product; the numbers under the factors multiply to the gradient.',
  },
];
