import {facesRevision} from '../fonts/faces.ts';
import {skiaFont} from '../fonts/skiaFont.ts';
import {skia} from '../skia/skia.ts';
import {ceilUnit} from './units.ts';

/** The properties that decide how wide a text is. */
export interface Typesetting {
  readonly font: string;
  readonly letterSpacing: string;
  readonly features: string;
}

export interface FontHeights {
  readonly ascent: number;
  readonly descent: number;
}

const context = measuringContext();
const heightsByFont = new Map<string, FontHeights>();
const advancesByText = new Map<string, readonly number[]>();

/** Counters make ever new texts, so old measurements are dropped. */
const mostTexts = 20_000;

/** Ascent and descent in whole pixels, each rounded by itself as in Blink. */
export function fontHeights(font: string): FontHeights {
  forgetOldFaces();
  const known = heightsByFont.get(font);
  if (known) return known;

  context.font = skiaFont(font, ' ');
  const metrics = context.measureText('');
  const heights = {
    ascent: Math.round(metrics.fontBoundingBoxAscent),
    descent: Math.round(metrics.fontBoundingBoxDescent),
  };
  heightsByFont.set(font, heights);
  return heights;
}

/**
 * The width in pixels of each part of a text that is shaped as a whole: with
 * kerning between parts, and each rounded up to a layout unit, as Blink does
 * with text nodes.
 */
export function textAdvances(
  parts: readonly string[],
  {font, letterSpacing, features}: Typesetting,
): readonly number[] {
  const key = [font, letterSpacing, features, ...parts].join('\0');
  forgetOldFaces();
  const known = advancesByText.get(key);
  if (known) return known;

  context.font = skiaFont(font, parts.join(''));
  context.letterSpacing = letterSpacing;
  context.fontFeatureSettings = features;
  const advances = measureParts(parts);
  if (advancesByText.size >= mostTexts) advancesByText.clear();
  advancesByText.set(key, advances);
  return advances;
}

/** An added face may set text that another one set before. */
function forgetOldFaces(): void {
  if (revision === facesRevision()) return;
  revision = facesRevision();
  heightsByFont.clear();
  advancesByText.clear();
}

let revision = 0;

function measureParts(parts: readonly string[]): readonly number[] {
  let prefix = '';
  let start = 0;
  return parts.map((part, i) => {
    prefix += part;
    const end = endOf(prefix, parts[i + 1]);
    const advance = ceilUnit(end - start);
    start = end;
    return advance;
  });
}

/** Kerning moves the next part: a part ends where the next one starts. */
function endOf(prefix: string, next: string | undefined): number {
  if (next === undefined) return context.measureText(prefix).width;
  return (
    context.measureText(prefix + next).width - context.measureText(next).width
  );
}

function measuringContext() {
  const measuring = skia.createCanvas(1, 1).getContext('2d');
  // Not the language of the host, which could select other glyphs.
  measuring.lang = 'en';
  measuring.textBaseline = 'alphabetic';
  // A browser shapes whole runs; a canvas by default shapes word by word.
  measuring.fontKerning = 'normal';
  return measuring;
}
