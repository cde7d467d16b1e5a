/** Changes that spoil the default network file, and the error of each. */
export const badNetworkFiles: readonly [
  mistake: string,
  changes: Readonly<Record<string, unknown>>,
  line: string,
][] = [
  [
    'a short row',
    {
      weights: [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2, 3],
          [3, 4],
        ],
      ],
    },
    'weights[1][0]: expected 2 numbers, got 3',
  ],
  [
    'a missing row',
    {
      weights: [
        [[1, 2]],
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
    'weights[0]: expected 2 rows, got 1',
  ],
  [
    'a missing matrix',
    {
      weights: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
    'weights: expected 2 matrices, got 1',
  ],
  [
    'an empty row',
    {
      weights: [
        [[], [3, 4]],
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
    'weights[0][0]: expected 2 numbers, got 0',
  ],
  [
    'a matrix of the transposed shape',
    {
      layers: [3, 2, 2],
      input: [1, 2, 3],
      weights: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
    'weights[0]: expected 2×3 (row = to, column = from), got 3×2: it looks transposed, as a Keras kernel is. Transpose every matrix',
  ],
  [
    'a short bias',
    {biases: [[1], [1, 2]]},
    'biases[0]: expected 2 numbers, got 1',
  ],
  ['a missing bias', {biases: [[1, 2]]}, 'biases: expected 2 lists, got 1'],
  ['a short input', {input: [1]}, 'input: expected 2 numbers, got 1'],
  ['an empty input', {input: []}, 'input: expected 2 numbers, got 0'],
  ['a long target', {target: [1, 2, 3]}, 'target: expected 2 numbers, got 3'],
  [
    'text for a number',
    {input: ['0.05', 0.1]},
    'input[0]: expected a finite number, got "0.05"',
  ],
  [
    'null for a number',
    {input: [null, 0.1]},
    'input[0]: expected a finite number, got null',
  ],
  ['a number for a list', {biases: 3}, 'biases: expected a list, got 3'],
  [
    'an object for a list',
    {weights: {}},
    'weights: expected a list, got an object',
  ],
  [
    'an empty layer',
    {layers: [2, 0, 2]},
    'layers[1]: expected at least 1, got 0',
  ],
  [
    'a negative layer',
    {layers: [2, -2, 2]},
    'layers[1]: expected at least 1, got -2',
  ],
  [
    'half a node',
    {layers: [2, 2.5, 2]},
    'layers[1]: expected a whole number, got 2.5',
  ],
  [
    'a single layer',
    {layers: [2]},
    'layers: expected a list of at least 2, got a list of 1',
  ],
  [
    'no layers',
    {layers: []},
    'layers: expected a list of at least 2, got a list of 0',
  ],
  ['an empty title', {title: ''}, 'title: expected some text, got ""'],
  ['a title of another type', {title: 7}, 'title: expected some text, got 7'],
  [
    'too many activations',
    {activation: ['relu', 'relu', 'relu']},
    'activation: expected 2 names, got 3',
  ],
  ['no activations', {activation: []}, 'activation: expected 2 names, got 0'],
  [
    'softmax inside',
    {activation: ['softmax', 'relu']},
    'activation[0]: softmax fits the last layer only. List another activation for the layers before it',
  ],
  [
    'softmax everywhere',
    {activation: 'softmax'},
    'activation: softmax fits the last layer only. List another activation for the layers before it',
  ],
  [
    'a loss that does not fit',
    {activation: 'relu', loss: 'binary-cross-entropy'},
    'loss: binary-cross-entropy needs sigmoid in the last layer, got relu',
  ],
  [
    'another loss that does not fit',
    {loss: 'categorical-cross-entropy', target: [0, 1]},
    'loss: categorical-cross-entropy needs softmax in the last layer, got sigmoid',
  ],
  [
    'a target above 1',
    {loss: 'binary-cross-entropy', target: [1.5, 1]},
    'target[0]: expected a number from 0 to 1 for binary-cross-entropy, got 1.5',
  ],
  [
    'a target below 0',
    {loss: 'binary-cross-entropy', target: [0, -0.1]},
    'target[1]: expected a number from 0 to 1 for binary-cross-entropy, got -0.1',
  ],
  [
    'shares below 0',
    {
      activation: ['relu', 'softmax'],
      loss: 'categorical-cross-entropy',
      target: [1.5, -0.5],
    },
    'target[1]: expected 0 or more for categorical-cross-entropy, got -0.5',
  ],
  [
    'shares of less than 1',
    {
      activation: ['relu', 'softmax'],
      loss: 'categorical-cross-entropy',
      target: [0.25, 0.5],
    },
    'target: expected numbers that add up to 1 for categorical-cross-entropy, got a sum of 0.75',
  ],
  [
    'a misspelt key',
    {activations: 'relu'},
    'activations: unknown key. Did you mean "activation"?',
  ],
  [
    'numbers that overflow',
    {
      input: [1e308, 1e308],
      weights: [
        [
          [9, 9],
          [9, 9],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    },
    'the numbers are too large: the network has an infinite weighted input. Scale its weights, biases, input or target down',
  ],
  [
    'an error that overflows',
    {target: [1e200, 0]},
    'the numbers are too large: the network has an infinite error. Scale its weights, biases, input or target down',
  ],
  [
    'a short input of an example',
    {
      examples: [
        {input: [0, 0], target: [0, 0]},
        {input: [0], target: [0, 0]},
      ],
      input: undefined,
      target: undefined,
    },
    'examples[1].input: expected 2 numbers, got 1',
  ],
  [
    'an unknown key of an example',
    {
      examples: [{input: [0, 0], targt: [0, 0], target: [0, 0]}],
      input: undefined,
      target: undefined,
    },
    'examples[0].targt: unknown key. Did you mean "target"?',
  ],
  ['a rate of 0', {rate: 0}, 'rate: expected more than 0, got 0'],
  [
    'an input beside examples',
    {examples: [{input: [0, 0], target: [0, 0]}], target: undefined},
    'input: the file has examples too. Move it into one of them',
  ],
];
