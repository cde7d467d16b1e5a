import {
  type DocumentSource,
  layersText,
  networkLine,
  valueSaid,
} from './documentSource.ts';
import {latexOf} from './latex.ts';
import {latexText} from './latexText.ts';
import type {Point} from './point.ts';
import type {Section, Step} from './step.ts';
import type {Equation} from './term.ts';

/**
 * What stands before the text. `\fitted` shrinks an equation that is wider than
 * the line.
 */
const preamble = String.raw`\documentclass[11pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage[margin=22mm]{geometry}
\usepackage{amsmath,amssymb,graphicx}
\setcounter{MaxMatrixCols}{20}
\setlength{\parindent}{0pt}
\newsavebox{\equationbox}
\newcommand{\fitted}[1]{%
  \savebox{\equationbox}{$\displaystyle #1$}%
  \begin{center}%
    \ifdim\wd\equationbox>\linewidth
      \resizebox{\linewidth}{!}{\usebox{\equationbox}}%
    \else
      \usebox{\equationbox}%
    \fi
  \end{center}}`;

/** A derivation as a LaTeX document that compiles on its own. */
export function latexDocument({derivation, sections}: DocumentSource): string {
  const {network, point} = derivation;
  const lines = [
    preamble,
    `\\title{Backpropagation: ${latexText(network.title)}}`,
    '\\author{}',
    `\\date{${latexText(networkLine(derivation))}}`,
    '\\begin{document}',
    '\\maketitle',
    ...sections.map(section => sectionLatex(section, point)),
    '\\end{document}',
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLatex({title, steps}: Section, point: Point): string {
  const parts = steps.map(step => stepLatex(step, point));
  return [`\n\\section*{${latexText(title)}}`, ...parts].join('\n');
}

function stepLatex({caption, because, after}: Step, point: Point): string {
  const reasons = because.map(
    equation => `since $\\displaystyle ${latexOf(equation)}$\\par`,
  );
  const results = after.map(equation => equationLatex(equation, point));
  return [`${latexText(caption)}\\par`, ...reasons, ...results].join('\n');
}

function equationLatex(equation: Equation, point: Point): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, point);
  const note = layers ?? (value ? `= ${value}` : undefined);
  const display = `\\fitted{${latexOf(equation)}}`;
  return note === undefined
    ? display
    : `${display}\n{\\centering ${latexText(note)}\\par}`;
}
