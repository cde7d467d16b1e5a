import {center} from '../../../box.ts';
import type {SeenLettering} from '../../sight.ts';
import type {Core} from '../core.ts';
import {type Outcome, outcomeOf, tried} from '../equationFault.ts';
import {type Glyph, glyphsOf} from '../formula/atom.ts';
import {signsOf} from '../formula/atoms.ts';
import {UnreadError} from '../formula/expression.ts';
import {signRead} from '../smallSigns.ts';

/**
 * Checks a caption: what is drawn of it is its sentence, sign by sign, and its
 * symbols are of the network.
 */
export function captionOutcome(
  parts: readonly SeenLettering[],
  core: Core,
): Outcome {
  return tried(() => {
    const [says] = parts.flatMap(part => part.says ?? []);
    if (says === undefined) throw new UnreadError(NO_SENTENCE);
    const words = wordsOf(parts);
    const drawn = words.map(textIn).join('');
    if (plain(drawn) !== plain(says)) return `its sentence is: ${says}`;
    for (const word of words) {
      const fault = typeof word === 'string' ? undefined : strange(word, core);
      if (fault !== undefined) return fault;
    }
    return undefined;
  });
}

/** The reason why a caption of symbols alone is not read. */
export const NO_SENTENCE = 'no word says what its sentence is';

/** The words of a caption in one line. */
export function captionText(parts: readonly SeenLettering[]): string {
  return wordsOf(parts).map(textIn).join(' ');
}

/** A word in the typeface, or the glyphs of a formula. */
type Word = string | readonly Glyph[];

/** Words in the order of reading. */
function wordsOf(parts: readonly SeenLettering[]): readonly Word[] {
  const formulas = new Map<string, SeenLettering[]>();
  for (const part of parts) {
    const key = part.glyphs ? part.owners.at(-1)! : part.id;
    formulas.set(key, [...(formulas.get(key) ?? []), part]);
  }
  const placed = Array.from(formulas.values(), own => ({
    own,
    left: Math.min(...own.map(({box}) => box.left)),
    y: middleOf(own),
  }));
  const em = parts[0]!.em;
  const top = Math.min(...placed.map(({y}) => y));
  const line = (y: number) => Math.round((y - top) / (LINE * em));
  return placed
    .toSorted((a, b) => line(a.y) - line(b.y) || a.left - b.left)
    .map(({own}) => (own[0]!.glyphs ? glyphsOf(own) : own[0]!.name));
}

/** From line to line, in em. */
const LINE = 1.3;

function middleOf(parts: readonly SeenLettering[]): number {
  const [first] = parts;
  if (!first!.glyphs) return center(first!.box)[1];
  return signsOf(glyphsOf(parts))[0]!.axis * first!.em;
}

/**
 * The signs of a word. Brackets are signs of their own here, since a line may
 * break within them.
 */
function textIn(word: Word): string {
  if (typeof word === 'string') return word;
  return signsOf(word)
    .map(({char, above, below}) => char + above + below)
    .join('');
}

/** Signs on one line, without spaces. */
function plain(text: string): string {
  return Array.from(text.replace(/\s/g, ''), sign => signRead(sign).char).join(
    '',
  );
}

/** The fault in a symbol of another network; undefined for words and plain letters. */
function strange(glyphs: readonly Glyph[], core: Core): string | undefined {
  const outcome = outcomeOf(glyphs, core);
  return outcome.kind === 'untrue' ? outcome.why : undefined;
}
