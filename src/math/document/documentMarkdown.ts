import {type DocumentSource, layersText, valueSaid} from './documentSource.ts';
import {latexOf} from '../write/latex.ts';
import type {Sentence} from '../write/sentence.ts';
import {sentenceWithin} from '../write/sentenceLatex.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';

/**
 * A derivation as Markdown for GitHub and GitLab. LaTeX stands where Markdown
 * interprets no character: in fences named `math`, and in code between dollars.
 */
export function markdownDocument(source: DocumentSource): string {
  const {title, line, sections} = source;
  const heading = `# ${escaped(title)}`;
  const head = line === undefined ? heading : `${heading}\n\n${line}`;
  const parts = sections.map(section => sectionMarkdown(section, source));
  return `${[head, ...parts].join('\n\n')}\n`;
}

function sectionMarkdown(
  {title, steps}: Section,
  source: DocumentSource,
): string {
  const parts = steps.map(step => stepMarkdown(step, source));
  return [`## ${sentenceMarkdown(title)}`, ...parts].join('\n\n');
}

function stepMarkdown(step: Step, source: DocumentSource): string {
  const {caption, because, after} = step;
  const remark = source.remarkOn?.(step);
  const reasons = because.map(equation => `since $\`${latexOf(equation)}\`$`);
  const results = after.map(equation => equationMarkdown(equation, source));
  return [
    sentenceMarkdown(caption),
    ...reasons,
    ...results,
    ...(remark === undefined ? [] : [`*${escaped(remark)}*`]),
  ].join('\n\n');
}

function equationMarkdown(equation: Equation, source: DocumentSource): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, source);
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
