import {parseWeight} from '../fonts/fontShorthand.ts';
import type {LaidElement} from './tree.ts';

const regular = 400;

/** The weight of an element's text, own or inherited. */
export function weightOf(element: LaidElement | null): number {
  if (!element) return regular;
  const own = element.style.values.fontWeight;
  if (!own) return weightOf(element.parentNode);
  if (own === 'initial') return regular;
  if (own === 'bolder') return bolder(weightOf(element.parentNode));
  if (own === 'lighter') return lighter(weightOf(element.parentNode));
  return parseWeight(own);
}

function bolder(weight: number): number {
  if (weight < 350) return 400;
  return weight < 550 ? 700 : Math.max(900, weight);
}

function lighter(weight: number): number {
  if (weight < 100) return weight;
  if (weight < 550) return 100;
  return weight < 750 ? 400 : 700;
}
