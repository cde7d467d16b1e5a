import {asOneLine, visible} from '../../network/file/visible.ts';
import {
  type DocumentSource,
  layersText,
  networkLine,
  valueSaid,
} from './documentSource.ts';
import {latexOf} from '../write/latex.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {Sentence} from '../write/sentence.ts';
import {sentenceWithin} from '../write/sentenceLatex.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';

/**
 * A derivation as Markdown for GitHub and GitLab. LaTeX stands where Markdown
 * interprets no character: in fences named `math`, and in code between dollars.
 */
export function markdownDocument({
  derivation,
  sections,
}: DocumentSource): string {
  const {network, point} = derivation;
  const head = `# Backpropagation: ${escaped(visible(asOneLine(network.title)))}\n\n${networkLine(derivation)}`;
  const parts = sections.map(section => sectionMarkdown(section, point));
  return `${[head, ...parts].join('\n\n')}\n`;
}

function sectionMarkdown(
  {title, steps}: Section,
  point: EvaluationPoint,
): string {
  const parts = steps.map(step => stepMarkdown(step, point));
  return [`## ${sentenceMarkdown(title)}`, ...parts].join('\n\n');
}

function stepMarkdown(
  {caption, because, after}: Step,
  point: EvaluationPoint,
): string {
  const reasons = because.map(equation => `since $\`${latexOf(equation)}\`$`);
  const results = after.map(equation => equationMarkdown(equation, point));
  return [sentenceMarkdown(caption), ...reasons, ...results].join('\n\n');
}

function equationMarkdown(equation: Equation, point: EvaluationPoint): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, point);
  const note = layers ? sentenceMarkdown(layers) : value && `= ${value}`;
  const display = `\`\`\`math\n${latexOf(equation)}\n\`\`\``;
  return note === undefined ? display : `${display}\n\n${note}`;
}

/** A sentence with its symbols set as mathematics. */
function sentenceMarkdown(sentence: Sentence): string {
  return sentenceWithin(sentence, escaped, tex => `$\`${tex}\`$`);
}

/** Text on one line, with Markdown's characters escaped. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#$|&~!]/g, sign => `\\${sign}`);
}
