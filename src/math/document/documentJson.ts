import {type DocumentSource, valueOf} from './documentSource.ts';
import {latexOf} from '../write/latex.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {sentenceSpeech} from '../write/sentenceSpeech.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {textOf} from '../write/text.ts';
import {wordsOf} from '../write/words.ts';

/** A derivation as JSON: every step with its equations, values and provenance. */
export function jsonDocument({derivation, sections}: DocumentSource): string {
  const {network, point} = derivation;
  const {title, layers, activations, loss} = network;
  const document = {
    network: {title, layers, activations, loss},
    sections: sections.map(({name, title: heading, steps}) => ({
      name,
      title: sentenceText(heading),
      words: sentenceSpeech(heading),
      steps: steps.map(step => stepJson(step, point)),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function stepJson(step: Step, point: EvaluationPoint): object {
  const {kind, caption, before, because, after, provenance, gone} = step;
  const equations = (list: readonly Equation[]): readonly object[] =>
    list.map(equation => equationJson(equation, point));
  return {
    kind,
    caption: sentenceText(caption),
    words: sentenceSpeech(caption),
    before: before.map(textOf),
    because: equations(because),
    after: equations(after),
    provenance: Object.fromEntries(provenance),
    gone,
  };
}

function equationJson(equation: Equation, point: EvaluationPoint): object {
  const value = valueOf(equation, point);
  return {
    id: equation.id,
    text: textOf(equation),
    latex: latexOf(equation),
    words: wordsOf(equation),
    ...(equation.layers && {layers: equation.layers}),
    ...(value && {value}),
  };
}
