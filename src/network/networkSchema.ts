import * as z from 'zod';

import {activationNames} from './activations.ts';
import type {ActivationName} from './activations.ts';
import {lossNames} from './losses.ts';
import type {Network} from './network.ts';

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

export type NetworkFile = z.infer<typeof networkSchema>;

/** The network of a file with consistent parts. */
export function toNetwork(file: NetworkFile): Network {
  const {title, subtitle, layers, loss, weights, biases, rate, input, target} =
    file;
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
    input,
    target,
  };
}

/** The JSON Schema with which editors complete and check network files. */
export function networkJsonSchema(): object {
  return z.toJSONSchema(networkSchema, {io: 'input'});
}
