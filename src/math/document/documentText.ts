import {type DocumentSource, layersText, valueSaid} from './documentSource.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {textOf} from '../write/text.ts';

/** A derivation as plain text for a terminal. */
export function textDocument(source: DocumentSource): string {
  const {title, line, sections} = source;
  const head = line === undefined ? title : `${title}\n${line}`;
  const parts = sections.map(section => sectionText(section, source));
  return `${[head, ...parts].join('\n\n')}\n`;
}

function sectionText({title, steps}: Section, source: DocumentSource): string {
  const heading = sentenceText(title);
  const underline = '─'.repeat(Array.from(heading).length);
  const parts = steps.map((step, place) => stepText(step, place + 1, source));
  return [`${heading}\n${underline}`, ...parts].join('\n\n');
}

function stepText(step: Step, place: number, source: DocumentSource): string {
  const lines = [`${place}. ${sentenceText(step.caption)}`];
  for (const equation of step.because) {
    lines.push(`     since ${textOf(equation)}`);
  }
  for (const equation of step.after) {
    lines.push(`   ${equationText(equation, source)}`);
  }
  const remark = source.remarkOn?.(step);
  if (remark !== undefined) lines.push(`   ${remark}`);
  return lines.join('\n');
}

function equationText(equation: Equation, source: DocumentSource): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, source);
  const suffix = layers
    ? `  ${sentenceText(layers)}`
    : value
      ? `\n     = ${value}`
      : '';
  return `${textOf(equation)}${suffix}`;
}
