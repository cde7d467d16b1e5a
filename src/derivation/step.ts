import {restsOnTex} from '../math/own/ownSymbols.ts';
import {introduce} from '../math/step/introduce.ts';
import {rewrite as completed} from '../math/step/provenance.ts';
import type {Step} from '../math/step/step.ts';
import type {Term} from '../math/term/term.ts';
import {replaceDown} from '../math/term/walk.ts';
import {disagreementOf} from '../math/truth/disagreement.ts';
import type {Sentence} from '../math/write/sentence.ts';
import {sentenceText} from '../math/write/sentenceText.ts';
import {equation, type OwnEquation} from './equation.ts';
import {type Moves, originsOf} from './origins.ts';

/** A step of an author's own, from one equation to the next. */
export interface OwnStep extends Step {
  /** The equation that it states. */
  readonly equation: OwnEquation;
  /** Its kind, in the author's words. */
  readonly rule: string;
  /** Whether all of it can be verified: no TeX is in it. */
  readonly isVerified: boolean;
}

/** What is said of a step. */
export interface StepWords {
  /** Its kind, such as "the chain rule". */
  readonly rule?: string;
  /** What happens, and why; by default its kind. */
  readonly caption?: Sentence | string;
}

/** A first step: an equation that comes from no other. */
export function start(first: OwnEquation, words: StepWords = {}): OwnStep {
  const {caption, rule} = saidOf(words);
  const stated = {...first, own: {...first.own, step: labelOf(rule, caption)}};
  return {
    ...introduce(stated, caption),
    kind: 'own',
    rule,
    equation: stated,
    isVerified: !restsOnTex(stated),
  };
}

/**
 * A step from an equation to another. Terms that are used again travel; `moves`
 * says what becomes of others: `{[term.id]: other}`.
 *
 * @throws RangeError for a move from or to a term that is not there.
 */
export function step(
  from: OwnEquation | OwnStep,
  to: OwnEquation,
  moves: Moves = {},
  words: StepWords = {},
): OwnStep {
  const {caption, rule} = saidOf(words);
  const before = 'equation' in from ? from.equation : from;
  // It stays the same line of a board.
  const after: OwnEquation = {
    ...to,
    id: before.id,
    own: {...to.own, step: labelOf(rule, caption)},
  };
  return {
    ...completed({
      kind: 'own',
      caption,
      before: [before],
      after: [after],
      origins: originsOf(before, after, moves),
      signsFade: true,
    }),
    rule,
    equation: after,
    isVerified: !restsOnTex(before) && !restsOnTex(after),
  };
}

/**
 * A step that replaces terms of an equation by others, wherever they stand.
 *
 * @param moves - The new term for each old one, by its id.
 */
export function rewrite(
  from: OwnEquation | OwnStep,
  moves: Readonly<Record<string, Term>>,
  words: StepWords = {},
): OwnStep {
  const before = 'equation' in from ? from.equation : from;
  const {left, right} = before.written;
  const replaced = (side: Term) => replaceDown(side, part => moves[part.id]);
  const after = equation(replaced(left), replaced(right), before.own);
  return step(before, after, moves, words);
}

/**
 * Why a step is refused: the step, the equation that does not hold, the values
 * and both results. Undefined when it holds.
 */
export function refusalOf({before, after}: OwnStep): string | undefined {
  for (const one of [...before, ...after]) {
    const found = disagreementOf(one, undefined);
    if (found) return `${found.equation} does not hold: ${found.values}`;
  }
  return undefined;
}

function saidOf({rule, caption}: StepWords): {
  readonly rule: string;
  readonly caption: Sentence;
} {
  const sentence =
    typeof caption === 'object' ? caption : plain(caption ?? rule ?? '');
  return {rule: rule ?? '', caption: sentence};
}

/** Words of an author, as they are. */
function plain(text: string): Sentence {
  return {pieces: text === '' ? [] : [{kind: 'text', text}], claims: []};
}

/** A step's name in messages. */
function labelOf(rule: string, caption: Sentence): string {
  return rule || sentenceText(caption);
}
