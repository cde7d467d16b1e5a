import type {Equation} from '../term/term.ts';
import type {Sentence} from '../write/sentence.ts';
import {sentenceText} from '../write/sentenceText.ts';

/** The kinds of steps. */
export type StepKind =
  /** The chain rule begins at E. */
  | 'start'
  /** A factor of 1 is left out. */
  | 'dropOne'
  /** The trace goes on by one edge of the map. */
  | 'hop'
  /** The trace divides over several edges, which add. */
  | 'branch'
  /** Branches meet, and their common continuation is factored out. */
  | 'meet'
  /** Symbols give way to their numbers. */
  | 'substituteNumbers'
  /** The numbers are evaluated. */
  | 'workOut'
  /** Equations of single entries are stacked into one of grids. */
  | 'stack'
  /** Factors of equal kind gather into vectors and matrices. */
  | 'gather'
  /** A grid gets its capital letter, or a group its δ. */
  | 'name'
  /** A capital letter, or a local derivative, is written out. */
  | 'writeOut'
  /** A group known from another equation is recognised. */
  | 'recognise'
  /** Sums are seen as rows times a column. */
  | 'split'
  /** Rows and columns change places so that shapes agree. */
  | 'transpose'
  /** A local derivative is replaced by its value. */
  | 'substitute'
  /** A counted layer becomes any layer. */
  | 'generalise'
  /** A term is replaced by an equal, simpler one. */
  | 'simplify'
  /** A step of an author's own. */
  | 'own';

/** One rewriting of one or more equations, all true before and after. */
export interface Step {
  readonly kind: StepKind;
  /** What happens, and why. */
  readonly caption: Sentence;
  readonly before: readonly Equation[];
  readonly after: readonly Equation[];
  /** The justification of the step: equations that it uses, also true. */
  readonly because: readonly Equation[];
  /** The origin of every id after the step, including printed symbols. */
  readonly provenance: ReadonlyMap<string, Origin>;
  /** Ids before the step that leave nothing behind. */
  readonly gone: readonly string[];
}

/** The origin of an id. Each id before a step serves one kind only. */
export type Origin =
  /** The same occurrence; under another id only if it changes equations. */
  | {readonly kind: 'kept'; readonly from: readonly [string]}
  /** Several become this one. */
  | {readonly kind: 'merged'; readonly from: readonly string[]}
  /** One becomes this and others. */
  | {readonly kind: 'split'; readonly from: readonly [string]}
  /** It replaces an equal term. */
  | {readonly kind: 'substituted'; readonly from: readonly string[]}
  | {readonly kind: 'new'; readonly from: readonly []};

/** Consecutive steps under a name that scenes look up. */
export interface Section {
  /** Such as `outputLayer.gather`. */
  readonly name: string;
  readonly title: Sentence;
  readonly steps: readonly Step[];
}

/** A section with named steps; `steps` lists them in the order of the names. */
export interface NamedSection<TName extends string> extends Section {
  readonly step: Readonly<Record<TName, Step>>;
}

/** The steps of a section by name, and their list for printers and checks. */
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

/** The stated equation with an id. */
export function statedAs({after, caption}: Step, id: string): Equation {
  const equation = after.find(one => one.id === id);
  if (!equation) {
    throw new RangeError(
      `The step "${sentenceText(caption)}" states no equation "${id}". It states: ${after.map(one => one.id).join(', ')}.`,
    );
  }
  return equation;
}

/** The initial equations of steps. */
export function startOf([first]: readonly Step[]): readonly Equation[] {
  return first?.before ?? [];
}

/** The last step of a section. */
export function lastStep({steps}: Pick<Section, 'steps'>): Step | undefined {
  return steps.at(-1);
}

/** The equations at the end of a section. */
export function conclusions({
  steps,
}: Pick<Section, 'steps'>): readonly Equation[] {
  return lastStep({steps})?.after ?? [];
}

/** The only equation at the end of a section. */
export function conclusion(section: Section): Equation {
  const [first, second] = conclusions(section);
  if (!first || second) {
    throw new RangeError(
      `${section.name} does not end with one equation. Use conclusions().`,
    );
  }
  return first;
}
