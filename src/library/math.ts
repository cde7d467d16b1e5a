/**
 * `backprop-figures/math`: backpropagation derived for a network, as steps that can be
 * printed and tried. It runs in Node and in a page, and is described in
 * `docs/library.md`.
 */
export {type Derivation, derive} from '../math/derivation.ts';
export {
  deriveDocument,
  type DocumentFormat,
  type DocumentOptions,
} from '../math/document/document.ts';
export type {Origin, Section, Step, StepKind} from '../math/step/step.ts';
export {bias, parseParameter, weight} from '../math/term/parameter.ts';
export type {Equation, Term} from '../math/term/term.ts';
export type {EquationResult} from '../math/truth/equationResult.ts';
export {failureText} from '../math/truth/failure.ts';
export {type Verification, verifyDerivation} from '../math/verify.ts';
export {latexOf} from '../math/write/latex.ts';
export type {Sentence} from '../math/write/sentence.ts';
export {sentenceLatex} from '../math/write/sentenceLatex.ts';
export {sentenceSpeech} from '../math/write/sentenceSpeech.ts';
export {sentenceText} from '../math/write/sentenceText.ts';
export {textOf} from '../math/write/text.ts';
export {wordsOf} from '../math/write/words.ts';
