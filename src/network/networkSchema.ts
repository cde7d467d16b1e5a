import * as z from 'zod';

import {activationNames} from './activations.ts';
import type {ActivationName} from './activations.ts';
import {lossNames} from './losses.ts';
import type {Example, Network} from './network.ts';

const vector = z.array(z.number()).min(1);
const activation = z.enum(activationNames);

/**
 * The form of a network file, before its parts are compared with each other.
 */
export const networkSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this schema.'),
  title: z.string().min(1).describe('What the network is called in figures.'),
  subtitle: z
    .string()
    .min(1)
    .optional()
    .describe('What stands below the title on the title card and in the film.'),
  layers: z
    .array(z.int().min(1))
    .min(2)
    .describe('How many nodes each layer has, input first.'),
  activation: z
    .union([activation, z.array(activation).min(1)])
    .describe('One name for every weight layer, or a list with one for each.'),
  loss: z.enum(lossNames).describe('How outputs are compared with targets.'),
  weights: z
    .array(z.array(vector).min(1))
    .min(1)
    .describe('A matrix per weight layer: row = to node, column = from node.'),
  biases: z
    .array(vector)
    .min(1)
    .describe('A list per weight layer, with a number for each node.'),
  rate: z
    .number()
    .positive()
    .optional()
    .describe(
      'The learning rate η, 0.5 if left out: how far a step goes for a gradient of 1.',
    ),
  input: vector.describe('The values of the input nodes.'),
  target: vector.describe('What each output should be.'),
});

type NetworkFile = z.infer<typeof networkSchema>;

const {input, target} = networkSchema.shape;

/** The form of a network file with several examples. */
export const batchSchema = networkSchema
  .omit({input: true, target: true})
  .extend({
    examples: z
      .array(z.strictObject({input, target}))
      .min(1)
      .describe(
        'Several training examples in place of one input and target. Figures show the first one, and those about a batch the first three.',
      ),
  });

type BatchFile = z.infer<typeof batchSchema>;

/** Whether a file lists several examples, rather than one input and target. */
export function isBatch(file: object): boolean {
  return 'examples' in file;
}

/** The network of a file with consistent parts. */
export function toNetwork(file: NetworkFile | BatchFile): Network {
  const {title, subtitle, layers, loss, weights, biases, rate} = file;
  const activations =
    typeof file.activation === 'string'
      ? Array<ActivationName>(layers.length - 1).fill(file.activation)
      : file.activation;
  return {
    title,
    ...(subtitle !== undefined && {subtitle}),
    layers,
    activations,
    loss,
    weights,
    biases,
    ...(rate !== undefined && {rate}),
    ...exampleOf(file),
  };
}

function exampleOf(
  file: NetworkFile | BatchFile,
): Example & Pick<Network, 'examples'> {
  if (!('examples' in file)) {
    const {input, target} = file;
    return {input, target};
  }
  const {examples} = file;
  return {...examples[0]!, examples};
}

/** The JSON Schema with which editors complete and check network files. */
export function networkJsonSchema(): object {
  const either = networkSchema
    .partial({input: true, target: true})
    .extend({examples: batchSchema.shape.examples.optional()});
  return {
    ...z.toJSONSchema(either, {io: 'input'}),
    oneOf: [{required: ['input', 'target']}, {required: ['examples']}],
  };
}
