import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Network} from '../../src/network/network.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';

/** Small networks for the cases that figures have to get right. */
export const caseNames = [
  'confident',
  'dead-relu',
  'eight-hidden',
  'five-hidden-relu',
  'five-weight-layers',
  'large-inputs',
  'long-title',
  'numbers-of-all-sizes',
  'one-input-four-hidden',
  'one-layer-softmax',
  'six-classes',
  'three-each',
  'three-each-softmax',
  'xor',
] as const;

export type CaseName = (typeof caseNames)[number];

/** Reads one of the networks beside this file. */
export function caseNetwork(name: CaseName): Network {
  const file = join(import.meta.dirname, 'cases', `${name}.json`);
  return parseNetwork(readFileSync(file, 'utf8'));
}
