import type {DocumentSource} from './documentSource.ts';
import {latexOf} from '../write/latex.ts';
import type {Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {sentenceSpeech} from '../write/sentenceSpeech.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {textOf} from '../write/text.ts';
import {wordsOf} from '../write/words.ts';

/** A derivation as JSON: every step with its equations, values and provenance. */
export function jsonDocument(source: DocumentSource): string {
  const {facts, sections} = source;
  const document = {
    ...facts,
    sections: sections.map(({name, title: heading, steps}) => ({
      name,
      title: sentenceText(heading),
      words: sentenceSpeech(heading),
      steps: steps.map(step => stepJson(step, source)),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function stepJson(step: Step, source: DocumentSource): object {
  const remark = source.remarkOn?.(step);
  const {kind, caption, before, because, after, provenance, gone} = step;
  const equations = (list: readonly Equation[]): readonly object[] =>
    list.map(equation => equationJson(equation, source));
  return {
    kind,
    caption: sentenceText(caption),
    words: sentenceSpeech(caption),
    before: before.map(textOf),
    because: equations(because),
    after: equations(after),
    provenance: Object.fromEntries(provenance),
    gone,
    ...(remark !== undefined && {remark}),
  };
}

function equationJson(equation: Equation, source: DocumentSource): object {
  const value = source.valueOf(equation);
  return {
    id: equation.id,
    text: textOf(equation),
    latex: latexOf(equation),
    words: wordsOf(equation),
    ...(equation.layers && {layers: equation.layers}),
    ...(value && {value}),
  };
}
