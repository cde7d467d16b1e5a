import {weightOf} from './fontWeight.ts';
import type {LaidElement} from './tree.ts';
import type {TextProperty} from './style/styleProperties.ts';
import {fontHeights} from './textMetrics.ts';
import {floorUnit} from './units.ts';

/** The style of text directly inside an element. */
export interface TextStyle {
  /** A CSS font shorthand. */
  readonly font: string;
  /** A CSS length. */
  readonly letterSpacing: string;
  /** OpenType features in CSS notation; `normal` for the font's own. */
  readonly features: string;
  readonly whiteSpace: string;
  readonly lineHeight: number;
}

/** The style of the page's root, below every style of a scene. */
const pageStyle: Readonly<Record<TextProperty, string>> = {
  fontFamily: 'serif',
  fontSize: '16px',
  fontStyle: 'normal',
  fontWeight: '400',
  fontFeatureSettings: 'normal',
  letterSpacing: 'normal',
  lineHeight: 'normal',
  textAlign: 'start',
  whiteSpace: 'normal',
};

/** The own or inherited value of an element. */
export function inheritedStyle(
  element: LaidElement,
  property: TextProperty,
): string {
  for (let at: LaidElement | null = element; at; at = at.parentNode) {
    const value = at.style.values[property];
    if (value) return value === 'initial' ? pageStyle[property] : value;
  }
  return pageStyle[property];
}

export function textStyle(element: LaidElement): TextStyle {
  const spacing = inheritedStyle(element, 'letterSpacing');
  return {
    font: fontOf(element),
    letterSpacing: spacing === 'normal' ? '0px' : spacing,
    features: inheritedStyle(element, 'fontFeatureSettings'),
    whiteSpace: inheritedStyle(element, 'whiteSpace'),
    lineHeight: floorUnit(lineHeightOf(element)),
  };
}

export function fontOf(element: LaidElement): string {
  const style = inheritedStyle(element, 'fontStyle');
  const weight = weightOf(element);
  const size = inheritedStyle(element, 'fontSize');
  const families = inheritedStyle(element, 'fontFamily')
    .split(',')
    .map(family => quoted(family.trim()));
  return `${style} ${weight} ${size} ${families.join(', ')}`;
}

/** In pixels, before Blink's rounding. */
export function lineHeightOf(element: LaidElement): number {
  const value = inheritedStyle(element, 'lineHeight');
  if (value === 'normal') {
    const {ascent, descent} = fontHeights(fontOf(element));
    return ascent + descent;
  }
  const number = Number.parseFloat(value);
  if (value.endsWith('px')) return number;
  return number * Number.parseFloat(inheritedStyle(element, 'fontSize'));
}

function quoted(family: string): string {
  return /^["']/.test(family) || /^[\w-]+$/.test(family)
    ? family
    : JSON.stringify(family);
}
