import {meantRate, mostDenominator} from '../../render/job/rate.ts';
import {servedLayout} from './servedLayout.ts';
import {UsageError, unknownChoice} from '../words/errors.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Parses the value of a flag; throws a UsageError that names the flag. */
export type ValueReader<TValue> = (text: string) => TValue;

/** A path or a name; refuses an empty text, and a flag in its place. */
export function textOf(flag: string): ValueReader<string> {
  return text => {
    if (text.trim() !== '' && !text.startsWith('--')) return text;
    throw new UsageError(`${flag} needs a value, not “${text}”.`);
  };
}

/** One of a few words. */
export function choiceOf<TChoice extends string>(
  kind: string,
  choices: readonly TChoice[],
): ValueReader<TChoice> {
  return text => {
    const choice = choices.find(choice => choice === text.toLowerCase());
    if (choice !== undefined) return choice;
    throw unknownChoice(kind, text, choices);
  };
}

/** Some of a few words, separated by commas; each counts once. */
export function choicesOf<TChoice extends string>(
  kind: string,
  choices: readonly TChoice[],
): ValueReader<TChoice[]> {
  const choice = choiceOf(kind, choices);
  return text => [...new Set(text.split(',').map(part => choice(part.trim())))];
}

/** A whole number within a range. */
export function wholeNumberOf(
  flag: string,
  what: string,
  [least, most]: readonly [least: number, most: number],
): ValueReader<number> {
  return text => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(
      `${flag} takes ${what}, a whole number from ${least} to ${most}, not “${text}”.`,
    );
  };
}

/** Frames a second: a whole number, a decimal such as 29.97, or a fraction. */
export function fpsOf(
  flag: string,
  [least, most]: readonly [least: number, most: number],
): ValueReader<number> {
  return text => {
    const fps = rateIn(text);
    if (fps >= least && fps <= most) return fps;
    throw new UsageError(
      `${flag} takes frames a second from ${least} to ${most}: a whole number, a decimal such as 29.97, or a fraction such as 30000/1001, not “${text}”.`,
    );
  };
}

/** NaN for a text that is not a rate. */
function rateIn(text: string): number {
  if (/^\d+(\.\d{1,3})?$/.test(text)) return meantRate(Number(text));
  const [, above, below] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const denominator = Number(below);
  return denominator >= 1 && denominator <= mostDenominator
    ? Number(above) / denominator
    : NaN;
}

/** One of several parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A part of the work, such as `2/4`: the second of four. */
export function shardOf(flag: string): ValueReader<Shard> {
  return text => {
    const [index = NaN, count = NaN] = (
      /^(\d+)\/(\d+)$/.exec(text)?.slice(1) ?? []
    ).map(Number);
    if (index >= 1 && index <= count && count <= 1000) return {index, count};
    throw new UsageError(
      `${flag} takes a part and the number of parts, such as 2/4, from 1/1 to 1000/1000, not “${text}”.`,
    );
  };
}

const units = {kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12} as const;

/** A number of bytes, such as `500MB`, in the units of file managers. */
export function bytesOf(flag: string): ValueReader<number> {
  return text => {
    const [, number, unit] = /^(\d*\.?\d+) ?([kmgt]b)$/i.exec(text) ?? [];
    const factor = Object.entries(units).find(
      ([name]) => name === unit?.toLowerCase(),
    )?.[1];
    if (number !== undefined && factor) return Number(number) * factor;
    throw new UsageError(
      `${flag} takes an amount such as 500MB or 2GB, not “${text}”.`,
    );
  };
}

/** Sides that the drawing and every player support. */
const sides = [16, 7680] as const;

/**
 * A width and a height in pixels, such as `1280x720`.
 *
 * @param require - Refuses a size that the figures have no layout for.
 */
export function sizeOf(
  flag: string,
  require: (size: Size, flag: string) => unknown = servedLayout,
): ValueReader<Size> {
  const [least, most] = sides;
  const fits = (side: number) => side >= least && side <= most;
  return text => {
    const [width = NaN, height = NaN] = (
      /^(\d+)[x×](\d+)$/i.exec(text)?.slice(1) ?? []
    ).map(Number);
    if (fits(width) && fits(height)) {
      require({width, height}, flag);
      return {width, height};
    }
    throw new UsageError(
      `${flag} takes a width and a height from ${least} to ${most} pixels, such as 1280x720, not “${text}”.`,
    );
  };
}

/** A moment: seconds from the start, the name of a beat, or `last`. */
export function momentOf(flag: string): ValueReader<number | string> {
  const text = textOf(flag);
  return given => {
    if (/^\d*\.?\d+$/.test(given)) return Number(given);
    if (!/^[-+]?\d*\.?\d+/.test(given)) return text(given);
    throw new UsageError(
      `${flag} takes seconds from the start, such as 2.5, a beat, or last, not “${given}”.`,
    );
  };
}
