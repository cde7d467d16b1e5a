/** One figure of the set, as plain data. */
export interface FigureEntry {
  /** Two digits, or `film`. */
  readonly id: string;
  /** Names the files: `ID-slug.mp4`. */
  readonly slug: string;
  readonly title: string;
  /** The sentence that a viewer understands at the end. */
  readonly claim: string;
  /** A description for people who cannot see the figure. */
  readonly alt: string;
  /** Whether it goes on with the film's chapter of the figure before it. */
  readonly goesOn?: boolean;
  /**
   * Names of its scenes in the Motion Canvas project: one for a figure, all for
   * the film.
   */
  readonly scenes: readonly string[];
  /** Its Motion Canvas project, if it is not that of the figures. */
  readonly project?: string;
}

type ListedFigure = Omit<FigureEntry, 'scenes'>;

/**
 * The figures in the order of the derivation, each of which is also the script
 * of its id in `scenes`. Their words hold for every network.
 */
const listed: readonly ListedFigure[] = [
  {
    id: '00',
    slug: 'title',
    title: 'Backpropagation, derived',
    claim: 'One run back from the error finds every gradient.',
    alt: 'A larger network in outline. Light runs from the error at the right back to the inputs at the left, and each connection glows as wide as its gradient is large.',
  },
  {
    id: '01',
    slug: 'the-network',
    title: 'The example network',
    claim:
      'A network is a chain of weighted sums and activations; a forward pass leaves a number at every node.',
    alt: 'A small network builds from left to right: inputs, weights, biases, hidden neurons, outputs, errors. One neuron opens into its weighted sum z and its activation a. Then light runs forward, and a number arrives at every node, down to the total error E.',
  },
  {
    id: '02',
    slug: 'index-notation',
    title: 'Reading the indices',
    claim:
      'A weight stands in the row of the node it goes to and the column of the node it comes from.',
    alt: 'The symbols of a node and of a weight are enlarged and read number by number: the layer above, the nodes below. The weights fly from the map into a matrix, row by row. The matrix times the activations plus the biases gives the weighted sums.',
  },
  {
    id: '03',
    slug: 'tracing-the-error',
    title: 'Tracing the error back to a weight',
    claim:
      'A gradient is a product: one derivative for every step from the error back to the weight.',
    alt: 'Light runs from the total error E back along one path to a weight of the last layer. At each step a derivative leaves the map and joins a product. Below each factor stands its value; multiplied, they are the gradient.',
  },
  {
    id: '04',
    slug: 'last-layer-weights',
    title: 'The other weights of the last layer',
    claim:
      'All weights of the last layer have the same kinds of factors; only the path differs.',
    alt: 'Light runs back to each remaining weight of the last layer, quicker every time. Each finished equation, with its numbers, parks in the place that its weight has in the matrix.',
  },
  {
    id: '05',
    slug: 'into-matrices',
    title: 'Terms gather into matrices',
    claim:
      'What depends on a node alone becomes a column, what depends on a weight becomes a matrix.',
    alt: 'In the equations of a layer, factors of the same kind are framed in one colour. They gather into columns and one matrix, joined by the sign of the product entry by entry. Their shapes appear below.',
  },
  {
    id: '06',
    slug: 'last-layer-equation',
    title: 'The equation of the last layer',
    claim:
      'How the error moves with each weighted sum is one vector, delta: the part that all weights of a node share.',
    alt: 'Each column and matrix of the equation contracts into a capital letter. Two of them are braced and contract into delta of the last layer. Below stands the same equation in numbers.',
  },
  {
    id: '07',
    slug: 'a-first-layer-weight',
    title: 'Back to a weight of a hidden layer',
    claim: 'Add where branches meet, multiply along the chain.',
    alt: 'Light leaves the total error on all paths to a weight of a hidden layer at once. The paths meet at a hidden activation, where their terms add, and go on together. Below the equation its numbers are worked out.',
  },
  {
    id: '08',
    slug: 'finding-delta',
    title: 'Finding delta again',
    claim:
      'The gradient one layer down contains the deltas of the layer above: they need not be computed again.',
    alt: 'Equations of the layer above come back beside the new one. Factors that stand in both are framed alike and named, and contract into the same deltas in both.',
  },
  {
    id: '09',
    slug: 'first-layer-gradients',
    title: 'The other weights of the hidden layer',
    claim: 'Each further gradient reuses the deltas and adds only what is new.',
    alt: 'The remaining weights of the hidden layer are traced quickly. In each equation the factors that are known are dim, and those that are new are bright.',
  },
  {
    id: '10',
    slug: 'first-layer-matrices',
    title: 'The hidden layer in matrices',
    claim: 'The equations of a hidden layer gather as those of the last one.',
    alt: 'In the equations of the hidden layer, factors of the same kind are framed and gather into two columns and a matrix. The first column holds sums.',
  },
  {
    id: '11',
    slug: 'splitting-out-delta',
    goesOn: true,
    title: 'Splitting out delta',
    claim:
      'The sums are the rows of a matrix times one vector: the transposed derivatives times delta.',
    alt: 'The deltas in the sums are framed and move out into a vector of their own; the derivatives stay as a matrix. Each row times the vector is one sum. Rows and columns swap, and a T marks the transpose.',
  },
  {
    id: '12',
    slug: 'first-layer-equation',
    goesOn: true,
    title: 'The equation of a hidden layer',
    claim:
      'One equation gives all gradients of a hidden layer from the delta above.',
    alt: 'Each column and matrix contracts into its short name. The finished equation is framed, and below it stands the same equation in numbers.',
  },
  {
    id: '13',
    slug: 'dz-da-is-w',
    title: 'How z answers a',
    claim:
      'Nudge an activation, and each weighted sum above moves by its weight times that: the derivative is W itself.',
    alt: 'On the map an activation is nudged, and the weighted sums above it move. The weights fly into the matrix of derivatives, row by row: it is the matrix W, and takes the place of the derivatives in the equation.',
  },
  {
    id: '14',
    slug: 'dz-dw-is-a',
    title: 'How z answers w',
    claim:
      'Nudge a weight, and its weighted sum moves by what comes in, times that.',
    alt: 'On the map a weight is nudged, and its weighted sum moves. What comes in takes the place of the derivatives, and the equation becomes a column times a row.',
  },
  {
    id: '15',
    slug: 'both-layers',
    title: 'Both layers side by side',
    claim:
      'The equations of both layers have one form: this layer’s delta times what came in.',
    alt: 'The finished equations of two layers stand side by side. What they share is framed alike, part by part. The delta of the upper layer is framed in the equation of the lower one. Their numbers appear below.',
  },
  {
    id: '16',
    slug: 'any-depth',
    title: 'Any depth',
    claim: 'The same equations serve every layer of a network of any depth.',
    alt: 'The numbers of the layers become letters. The map grows deeper; layer by layer, from the last to the first, the same equations light up with the numbers of that layer.',
  },
  {
    id: '17',
    slug: 'tracing-a-bias',
    title: 'Tracing a bias',
    claim: 'The way to a bias shares all factors but the last with a weight.',
    alt: 'Light runs back from the error to a bias. Its equation takes over all factors but the last from the equation of a weight. The new factor is bright, and the numbers are worked out.',
  },
  {
    id: '18',
    slug: 'the-bias-equation',
    title: 'The bias equation',
    claim:
      'A weighted sum moves exactly as much as its bias, so the gradient of a bias is delta itself.',
    alt: 'The known factors contract into delta. The last factor turns out to be 1 and drops out. The gradients of all biases stack into a column, which is the vector delta.',
  },
  {
    id: '19',
    slug: 'the-four-equations',
    title: 'The equations of backpropagation',
    claim:
      'A few equations give every gradient of a network, and one run back computes them.',
    alt: 'The equations of backpropagation, each on a panel with its matrices of numbers, each numbered like the part of the map that it speaks of.',
  },
  {
    id: '20',
    slug: 'one-step-of-descent',
    title: 'One step of descent',
    claim:
      'Every weight and bias takes a step against its gradient, and the error falls.',
    alt: 'A weight becomes itself minus the learning rate times its gradient, with its numbers. Then all weights and biases on the map change at once, the signal runs forward again, and the total error has another value.',
  },
  {
    id: '21',
    slug: 'a-batch',
    title: 'A batch',
    claim:
      'The gradient of a batch is the mean of its examples’ gradients, entry by entry.',
    alt: 'One example after the other runs forward and back through the same network, and each leaves its gradient of one weight in a sum. Divided by their number it is the mean. The same happens for other weights, and the means form a matrix.',
  },
  {
    id: '22',
    slug: 'learning',
    title: 'Learning',
    claim: 'Step after step the error falls: the network learns.',
    alt: 'A curve shows the error over a hundred steps of descent. While it is drawn, the lines of the map grow and shrink with their weights. Then the map grows deeper, and its lines show how far each weight has moved.',
  },
];

const figures: readonly FigureEntry[] = listed.map(entry => ({
  ...entry,
  scenes: [`figure${entry.id}`],
}));

/** All figures in one. */
const film: FigureEntry = {
  id: 'film',
  slug: 'the-whole-derivation',
  title: 'Backpropagation, from one weight to any depth',
  claim:
    'From one weight’s gradient, traced by hand, to the equations that give every gradient of any network.',
  alt: 'All figures in order, with captions: the network, single gradients traced back, their gathering into matrices, the deltas, the step to any depth, and the equations of backpropagation; at the end one step of descent, a batch, and the error as it falls.',
  scenes: figures.flatMap(({scenes}) => scenes),
};

/** The figures, and the film that they form. */
export const catalogue: readonly FigureEntry[] = [...figures, film];

/** Whether an entry consists of several figures. */
export function isFilm({id}: FigureEntry): boolean {
  return id === 'film';
}
