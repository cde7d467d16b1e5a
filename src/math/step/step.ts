import type {Equation} from '../term/term.ts';
import type {Sentence} from '../write/sentence.ts';
import {sentenceText} from '../write/sentenceText.ts';

/** What a step does. */
export type StepKind =
  /** The chain rule begins at E. */
  | 'start'
  /** A factor of 1 is left out. */
  | 'dropOne'
  /** The trace goes on by one edge of the map. */
  | 'hop'
  /** The trace divides over several edges, which add. */
  | 'branch'
  /** Branches meet, and what follows is drawn out of them. */
  | 'meet'
  /** Symbols give way to their numbers. */
  | 'substituteNumbers'
  /** The numbers are worked out. */
  | 'workOut'
  /** Equations of single entries are stacked into one of grids. */
  | 'stack'
  /** Factors of equal kind gather into vectors and matrices. */
  | 'gather'
  /** A grid gets its capital letter, or a group its δ. */
  | 'name'
  /** A capital letter, or a local derivative, is written out. */
  | 'writeOut'
  /** A group that is known from another equation is recognised. */
  | 'recognise'
  /** Sums are seen as rows times a column. */
  | 'split'
  /** Rows and columns change places so that shapes agree. */
  | 'transpose'
  /** A local derivative gives way to what it is equal to. */
  | 'substitute'
  /** A counted layer becomes any layer. */
  | 'generalise'
  /** What is equal is written more simply. */
  | 'simplify';

/** One rewriting of one or more equations, all true before and after. */
export interface Step {
  readonly kind: StepKind;
  /** What happens and why. */
  readonly caption: Sentence;
  readonly before: readonly Equation[];
  readonly after: readonly Equation[];
  /** Why the step is allowed: equations that it uses, true as well. */
  readonly because: readonly Equation[];
  /** For every id after the step, printed symbols included: where it comes from. */
  readonly provenance: ReadonlyMap<string, Origin>;
  /** Ids before the step of which nothing remains. */
  readonly gone: readonly string[];
}

/** Where an id comes from. Each id before a step serves one kind alone. */
export type Origin =
  /** The same occurrence; under another id only when it changes equations. */
  | {readonly kind: 'kept'; readonly from: readonly [string]}
  /** Several become this one. */
  | {readonly kind: 'merged'; readonly from: readonly string[]}
  /** One becomes this and others. */
  | {readonly kind: 'split'; readonly from: readonly [string]}
  /** It takes the place of what it is equal to. */
  | {readonly kind: 'substituted'; readonly from: readonly string[]}
  | {readonly kind: 'new'; readonly from: readonly []};

/** Steps that belong together, in order, under a name that scenes ask for. */
export interface Section {
  /** Such as `outputLayer.gather`. */
  readonly name: string;
  readonly title: Sentence;
  readonly steps: readonly Step[];
}

/** A section whose steps go by names; `steps` lists them, in the order of the names. */
export interface NamedSection<TName extends string> extends Section {
  readonly step: Readonly<Record<TName, Step>>;
}

/** The steps of a section by name, and the list of them that printers and checks walk. */
export function named<TName extends string>(
  step: Readonly<Record<TName, Step>>,
): Pick<NamedSection<TName>, 'step' | 'steps'> {
  return {step, steps: Object.values<Step>(step)};
}

/** The equation that a step states. */
export function stated({after, caption}: Step): Equation {
  const [equation, other] = after;
  if (!equation || other) {
    throw new RangeError(
      `The step "${sentenceText(caption)}" states ${after.length} equations. Choose one by its id with statedAs().`,
    );
  }
  return equation;
}

/** The equation of an id, of those that a step states. */
export function statedAs({after, caption}: Step, id: string): Equation {
  const equation = after.find(one => one.id === id);
  if (!equation) {
    throw new RangeError(
      `The step "${sentenceText(caption)}" states no equation "${id}". It states: ${after.map(one => one.id).join(', ')}.`,
    );
  }
  return equation;
}

/** The equations that steps set out from. */
export function startOf([first]: readonly Step[]): readonly Equation[] {
  return first?.before ?? [];
}

/** The step that a section ends with, whatever it is. */
export function lastStep({steps}: Pick<Section, 'steps'>): Step | undefined {
  return steps.at(-1);
}

/** The equations that a section ends with. */
export function conclusions({
  steps,
}: Pick<Section, 'steps'>): readonly Equation[] {
  return lastStep({steps})?.after ?? [];
}

/** The one equation that a section ends with. */
export function conclusion(section: Section): Equation {
  const [first, second] = conclusions(section);
  if (!first || second) {
    throw new RangeError(
      `${section.name} does not end with one equation. Use conclusions().`,
    );
  }
  return first;
}
