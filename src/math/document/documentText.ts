import {visible} from '../../network/file/visible.ts';
import {
  type DocumentSource,
  layersText,
  networkLine,
  valueSaid,
} from './documentSource.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {textOf} from '../write/text.ts';

/** A derivation as plain text for a terminal. */
export function textDocument({derivation, sections}: DocumentSource): string {
  const {network, point} = derivation;
  const head = `Backpropagation: ${visible(network.title)}\n${networkLine(derivation)}`;
  const parts = sections.map(section => sectionText(section, point));
  return `${[head, ...parts].join('\n\n')}\n`;
}

function sectionText({title, steps}: Section, point: EvaluationPoint): string {
  const heading = sentenceText(title);
  const underline = '─'.repeat(Array.from(heading).length);
  const parts = steps.map((step, place) => stepText(step, place + 1, point));
  return [`${heading}\n${underline}`, ...parts].join('\n\n');
}

function stepText(step: Step, place: number, point: EvaluationPoint): string {
  const lines = [`${place}. ${sentenceText(step.caption)}`];
  for (const equation of step.because) {
    lines.push(`     since ${textOf(equation)}`);
  }
  for (const equation of step.after) {
    lines.push(`   ${equationText(equation, point)}`);
  }
  return lines.join('\n');
}

function equationText(equation: Equation, point: EvaluationPoint): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, point);
  const suffix = layers
    ? `  ${sentenceText(layers)}`
    : value
      ? `\n     = ${value}`
      : '';
  return `${textOf(equation)}${suffix}`;
}
