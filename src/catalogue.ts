/** One figure of the set, as plain data. */
export interface FigureEntry {
  /** Two digits, or `film`. */
  readonly id: string;
  /** Names the files: `ID-slug.mp4`. */
  readonly slug: string;
  /**
   * Names of its scenes in the Motion Canvas project: one for a figure, all for
   * the film.
   */
  readonly scenes: readonly string[];
  readonly title: string;
  /** The sentence that a viewer understands at the end. */
  readonly claim: string;
  /** A description for people who cannot see the figure. */
  readonly alt: string;
}

/** The figures in the order of the derivation, each a scene of its own. */
const figures: readonly FigureEntry[] = [
  {
    id: '00',
    slug: 'title',
    scenes: ['figure00'],
    title: 'Backpropagation, derived',
    claim:
      'The error runs back through the whole network, and some paths carry far more of it than others.',
    alt: 'A larger network in outline. Light runs from the error at the right back to the inputs at the left; each connection glows in proportion to its gradient.',
  },
  {
    id: '01',
    slug: 'the-network',
    scenes: ['figure01'],
    title: 'The example network',
    claim:
      'A network is a chain of weighted sums and activations, and one forward pass leaves a number at every node, down to the error.',
    alt: 'A small network builds from left to right: inputs, weights, biases, hidden neurons, outputs, errors. A hidden neuron opens into its weighted sum z and its activation a. Then pulses run forward and a number arrives at every node.',
  },
  {
    id: '02',
    slug: 'index-notation',
    scenes: ['figure02'],
    title: 'Reading the indices',
    claim:
      'Row = where a weight goes, column = where it comes from: that order makes W A + B the weighted sums.',
    alt: 'The symbols of a weight and a node are enlarged: superscript for the layer, subscripts for the nodes. The weights fly from the map into a matrix, row by row, and the matrix times the activations plus the biases gives the weighted sums.',
  },
  {
    id: '03',
    slug: 'tracing-the-error',
    scenes: ['figure03'],
    title: 'Tracing the error back to a weight',
    claim:
      'Walking back from the error to a weight multiplies one partial derivative per hop; the product is the gradient.',
    alt: 'A small network with its values. A light runs from the total error E back along one path to a weight of the last layer. At each hop a partial derivative leaves the map and joins a product; the numbers under the factors multiply to the gradient.',
  },
  {
    id: '04',
    slug: 'last-layer-weights',
    scenes: ['figure04'],
    title: 'The other weights of the last layer',
    claim:
      'Every weight of the last layer has the same three kinds of factors; only the path differs.',
    alt: 'The light runs back to each remaining weight of the last layer, quicker every time, and each finished equation parks in the place that its weight has in the matrix.',
  },
  {
    id: '05',
    slug: 'into-matrices',
    scenes: ['figure05'],
    title: 'Terms gather into matrices',
    claim:
      'Factors of equal kind gather: two columns that belong to the outputs, one matrix that belongs to the weights.',
    alt: 'Columns of equal kind are boxed in one colour across the equations of the layer. They gather into two column vectors and one matrix, joined by the Hadamard product.',
  },
  {
    id: '06',
    slug: 'last-layer-equation',
    scenes: ['figure06'],
    title: 'The equation of the last layer',
    claim:
      'What the error does to each weighted input is one vector, delta; the gradient is delta times what the weights feed on.',
    alt: 'Each matrix gets its capital-letter name. Two of them are braced together and become delta of the last layer.',
  },
  {
    id: '07',
    slug: 'a-first-layer-weight',
    scenes: ['figure07'],
    title: 'Back to a weight of the first layer',
    claim: 'Add where branches meet, multiply along the chain.',
    alt: 'The light leaves E on all paths to a weight of the first layer at once. Where they meet, at a hidden activation, the branches add and go on together.',
  },
  {
    id: '08',
    slug: 'finding-delta',
    scenes: ['figure08'],
    title: 'Finding delta again',
    claim:
      'The deeper equation contains the last layer’s deltas: nothing that was computed has to be computed again.',
    alt: 'The last layer’s equations stand beside the new one. Pairs of factors that are the same are boxed alike, and contract into the same deltas in both.',
  },
  {
    id: '09',
    slug: 'first-layer-gradients',
    scenes: ['figure09'],
    title: 'The other weights of the first layer',
    claim: 'Each further gradient reuses the deltas and adds only what is new.',
    alt: 'All remaining weights of the first layer are traced, fast. What is reused is dim, what is new is bright.',
  },
  {
    id: '10',
    slug: 'first-layer-matrices',
    scenes: ['figure10'],
    title: 'The first layer gathers into matrices',
    claim: 'The grouping of the last layer works again one layer down.',
    alt: 'The equations of the first layer gather into two columns and a matrix.',
  },
  {
    id: '11',
    slug: 'splitting-out-delta',
    scenes: ['figure11'],
    title: 'Splitting out delta',
    claim:
      'The bracketed sums are rows times a column: a transposed matrix times delta.',
    alt: 'The sums in brackets are recognised as rows times columns. The vector delta and the matrix of derivatives separate, and a transpose makes the shapes agree.',
  },
  {
    id: '12',
    slug: 'first-layer-equation',
    scenes: ['figure12'],
    title: 'The equation of the first layer',
    claim:
      'The first layer’s gradient in capital letters, every shape agreeing.',
    alt: 'Each matrix gets its capital-letter name; the finished equation is framed.',
  },
  {
    id: '13',
    slug: 'dz-da-is-w',
    scenes: ['figure13'],
    title: 'How z answers a',
    claim:
      'Nudge an activation, and each weighted input moves by its weight times that: the derivative is W itself.',
    alt: 'On the map an activation is nudged and the weighted inputs visibly answer. The weights fly into the matrix of derivatives, row by row: it is W, and its transpose stays a transpose.',
  },
  {
    id: '14',
    slug: 'dz-dw-is-a',
    scenes: ['figure14'],
    title: 'How z answers w',
    claim:
      'Nudge a weight, and the weighted input moves by the activation that comes in through it.',
    alt: 'On the map a weight is nudged and the weighted input answers by the incoming activation. The inputs take the place of the derivatives.',
  },
  {
    id: '15',
    slug: 'both-layers',
    scenes: ['figure15'],
    title: 'Both layers side by side',
    claim: 'The two finished equations are one pattern.',
    alt: 'The finished equations of both layers stand side by side, with what they share in the same colours.',
  },
  {
    id: '16',
    slug: 'any-depth',
    scenes: ['figure16'],
    title: 'Any depth',
    claim:
      'The same two equations serve every layer of a network of any depth.',
    alt: 'Layer numbers give way to letters: one becomes ell, two becomes ell plus one, the last becomes L. On the map the network grows deeper while the same equations keep serving it.',
  },
  {
    id: '17',
    slug: 'tracing-a-bias',
    scenes: ['figure17'],
    title: 'Tracing a bias',
    claim: 'All factors but the last are already known.',
    alt: 'The light runs back from E to a bias. The factors that were known are dim; the last one is new.',
  },
  {
    id: '18',
    slug: 'the-bias-equation',
    scenes: ['figure18'],
    title: 'The bias equation',
    claim:
      'A bias moves its weighted input one to one, so its gradient is delta itself.',
    alt: 'The last factor is one and leaves; what is left is delta. The column of bias gradients is the vector delta.',
  },
  {
    id: '19',
    slug: 'the-four-equations',
    scenes: ['figure19'],
    title: 'The equations of backpropagation',
    claim: 'Four equations, each true on this network, each with its numbers.',
    alt: 'The four equations of backpropagation, each on a panel with its matrices of numbers, each connected to the part of the map that it speaks of.',
  },
];

/** The figures, and the film that they form. */
export const catalogue: readonly FigureEntry[] = [
  ...figures,
  {
    id: 'film',
    slug: 'the-whole-derivation',
    scenes: figures.flatMap(({scenes}) => scenes),
    title: 'Backpropagation, from one weight to any depth',
    claim:
      'From one weight’s gradient, traced by hand, to four equations that give every gradient of any network.',
    alt: 'All figures in order, with captions: the network, the trace of single gradients, their gathering into matrices, the deltas, the step to any depth, and the four equations of backpropagation.',
  },
];

/** Whether an entry consists of several figures. */
export function isFilm({id}: FigureEntry): boolean {
  return id === 'film';
}
