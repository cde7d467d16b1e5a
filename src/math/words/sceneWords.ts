import type {Layer} from '../term/layer.ts';
import type {Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import {smallNumber} from '../write/counts.ts';
import {anyOf, counted, say, type Sentence} from '../write/sentence.ts';

/**
 * The captions of the figures that belong to no step of the derivation, by
 * figure, in the order of saying.
 */
export const sceneWords = {
  '01': {
    network: say`Every line into a neuron carries a weight; a bias feeds each layer.`,
    sum: say`A neuron takes two steps. First it weighs what comes in and adds it up.`,
    activation: say`Then its activation turns ${anyOf('z')} into ${anyOf('a')}, which it passes on.`,
    forward: say`One forward pass leaves a number at every node.`,
    errors: say`Each output is compared with its target.`,
    total: say`${anyOf('E')} adds up the errors of all outputs.`,
    oneError: say`The output is compared with its target: its error is ${anyOf('E')}.`,
    question: say`To learn is to make ${anyOf('E')} smaller: how does it move with each weight?`,
  },

  '02': {
    node: say`The number above is the layer, the one below is the node.`,
    weight: say`A weight has two numbers below: where it goes, then where it comes from.`,
    matrix: say`So each row of the matrix holds the weights into one node.`,
    product: say`A row of weights times the column of activations is one weighted sum.`,
    numbers: say`Row by row, one product gives every weighted sum of the layer.`,
  },

  '03': {
    known: say`The forward pass has left a number at every node.`,
  },

  '04': {
    known: say`One gradient is known; the other weights follow in the same way.`,
    place: say`Each gradient stands where its weight stands in ${anyOf('W')}.`,
    all: say`All have the same kinds of factors; only the path differs.`,
  },

  '05': {
    equations: say`The gradients of a layer of weights, one equation for each.`,
    incoming: say`The first factor is the same for all weights into a node.`,
    slope: say`So is the second, the slope of the node’s activation.`,
    local: say`The last factor belongs to the weight alone.`,
    shapes: say`Below each part stands its shape: rows by columns.`,
    equation: say`One equation now holds all gradients of the layer.`,
  },

  '06': {
    grids: say`Every column and every matrix gets a short name.`,
    brace: say`Together these say how ${anyOf('E')} moves with each ${anyOf('z')}.`,
    numbers: say`The same equation with the numbers of this network.`,
  },

  '07': {
    known: say`Now a weight further from the error, one layer down.`,
    branches: say`Each branch has its own share; the shares add up.`,
  },

  '08': {
    deeper: say`This gradient looks new, yet most of it is known.`,
    recalled: say`Beside it, gradients of the layer above.`,
    deltas: say`Each ${anyOf('delta')} is computed once, and used wherever it stands.`,
    values: say`Every factor has its value by now.`,
  },

  '09': {
    first: say`With ${anyOf('delta')} known, little is left to compute.`,
    all: say`Each further gradient reuses what is known, and adds only what is new.`,
  },

  '10': {
    equations: say`The equations of the layer below gather in the same way.`,
    shapes: say`Again one column, one more column, and one matrix.`,
  },

  '11': {
    grids: say`The first column holds sums over the paths from above.`,
    deltas: say`In every sum stands the same ${anyOf('delta')} of a node above.`,
    rows: say`A row times the column is one sum.`,
    shapes: say`The shapes agree: rows by columns.`,
  },

  '13': {
    unknown(derivative: Term): Sentence {
      return say`What is ${derivative}? A nudge will tell.`;
    },
    entries: say`So each place holds the weight between the two nodes.`,
    back: say`Back to the equation of the layer.`,
  },

  '14': {
    entries: say`So each place holds what comes in over its weight.`,
    back: say`Back to the equation of the layer.`,
    end: say`The gradient of every weight of the layer: its ${anyOf('delta')} times what came in.`,
  },

  '15': {
    /** @param layers - The number of layers side by side. */
    gradients(layers: number): Sentence {
      return layers === 1
        ? say`The gradients have one form: the layer’s ${anyOf('delta')} times what came in.`
        : say`Both layers’ gradients have one form: this layer’s ${anyOf('delta')} times what came in.`;
    },
    deltas: say`Each ${anyOf('delta')} is what arrives at the activations, times their slopes.`,
    handed: say`What arrives at the lower layer is made of the ${anyOf('delta')} above.`,
    numbers: say`The same equations with the numbers of this network.`,
  },

  '16': {
    counted: say`These equations differ in nothing but the numbers of their layers.`,
    deeper: say`The network grows deeper; the equations stay as they are.`,
    last: say`The error gives the last layer its ${anyOf('delta')}.`,
    below: say`Every other layer gets its ${anyOf('delta')} from the one above.`,
    end: say`The same equations serve every layer.`,
  },

  '17': {
    known: say`The gradient of a weight is known.`,
    reused: say`The way to the bias shares all factors but the last.`,
  },

  '18': {
    trace: say`The gradient of a bias, factor by factor.`,
    /** @param local - ∂z/∂b. */
    asked(local: Term): Sentence {
      return say`One factor is left: what is ${local}?`;
    },
    /** @param biases - The number of the layer’s biases. */
    entries(biases: number): Sentence {
      return biases === 1
        ? say`The layer has no other bias.`
        : say`It is the same for every bias of the layer.`;
    },
    end: say`The gradient of a bias is ${anyOf('delta')} itself: nothing is left to compute.`,
  },

  '19': {
    /** @param laws - How many there are. */
    panels(laws: number): Sentence {
      return say`These ${counted(laws, smallNumber(laws))} equations give every gradient of the network.`;
    },
    outputDelta: say`The error gives the last layer its ${anyOf('delta')}.`,
    hiddenDelta: say`Every layer below gets its ${anyOf('delta')} from the one above.`,
    weights: say`A weight’s gradient is the ${anyOf('delta')} of its node times what came in.`,
    biases: say`A bias’s gradient is the ${anyOf('delta')} of its node.`,
    all: say`One run forward and one run back, and every gradient is known.`,
    end: say`Move each weight a little against its gradient, and ${anyOf('E')} gets smaller: so a network learns.`,
  },
} as const;

/** A film’s own sentences: it looks back where a part is done. */
export const filmWords = {
  lastLayer: say`So far: trace every path, gather the factors, and call what nodes share ${anyOf('delta')}.`,
  hiddenLayer: say`So far: a layer’s gradient needs the ${anyOf('delta')} above and two slopes of its own.`,
};

/** Cards in place of a figure that has nothing to show. */
export const cardWords = {
  noHiddenLayer: say`No hidden layer`,
  noHiddenActivation: say`No hidden activation`,
  oneWeight: say`One weight, one gradient`,

  /** @param why - Why there is nothing to see. */
  oneLayer(why: Sentence): Sentence {
    return say`This network has one layer of weights. ${why}`;
  },

  /** @param figure - The figure that traces the only weight. */
  noneLeft(figure: Sentence): Sentence {
    return say`This layer has a single weight: the one that figure ${figure} traces. There is none left.`;
  },

  '07': say`Each path from the error to a weight is that of figure 03: no branches meet.`,
  '08': say`No deeper equation has factors in common with its own.`,
  '09': say`Figure 04 traces them all.`,
  '10': say`Figure 05 has gathered all there is to gather.`,
  '11': say`There are no sums over paths to take apart.`,
  '12': say`Its equation is the one of figure 06.`,
  '13': say`Its weighted inputs depend on the inputs alone, so no gradient passes through an activation below.`,
};

/** Notes beside drawings, in plain text. */
export const noteWords = {
  moreAlike: (count: number) => `and ${count} more of the same form`,
  onesOfOneColumn: 'would repeat the column; here it stays one',
  /** @param times - Such as `twice`. */
  ones: (times: string) => `repeats the column ${times}`,
  layer: (layer?: Layer) => `layer ${layer}`,
  intoLayer: (layer?: Layer) => `into layer ${layer}`,
  node: (index?: Index) => `node ${index}`,
  row: (index?: Index) => `row: it goes to node ${index}`,
  column: (index?: Index) => `column: it comes from node ${index}`,
};
