import {lastLayer, type Network} from '../../network/network.ts';
import {UnreadError} from './formula/expression.ts';

/** The number of a layer that is printed as `2`, `L`, `ℓ`, `ℓ+1` or `ℓ−1`. */
export function layerNumber(
  text: string,
  network: Network,
  ell: number | undefined,
): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'L') return lastLayer(network);
  const [, step = ''] = /^ℓ([+−]1)?$/u.exec(text) ?? [];
  if (!text.startsWith('ℓ') || ell === undefined) {
    throw new UnreadError(`(${text}) is no layer`);
  }
  return ell + (step === '+1' ? 1 : step === '−1' ? -1 : 0);
}
