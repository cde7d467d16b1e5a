import {type DocumentSource, layersText, valueSaid} from './documentSource.ts';
import {latexOf} from '../write/latex.ts';
import {sentenceLatex} from '../write/sentenceLatex.ts';
import {latexText} from '../write/latexText.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';

/** The preamble. `\fitted` shrinks an equation that is wider than the line. */
const preamble = String.raw`\documentclass[11pt]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
\fi
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

/**
 * Sets letters that LaTeX's fonts lack, such as Chinese ones in a title, in
 * fonts of the machine. Only LuaLaTeX can do so; other engines set a question
 * mark.
 */
const beyond = String.raw`% This document has letters that only lualatex sets.
\ifLuaTeX
  \usepackage{fontspec}
  \def\fallbacks{}
  \makeatletter
  \@for\face:=${[
    ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'Source Han Serif SC'],
    ['Songti SC', 'Microsoft YaHei', 'FandolSong'],
    ['DejaVu Serif', 'Times New Roman'],
    ['Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'],
  ]
    .flat()
    .join(',')}\do{%
    \IfFontExistsTF{\face}{\edef\fallbacks{\fallbacks'\face:mode=harf;',}}{}}
  \makeatother
  \directlua{luaotfload.add_fallback('beyond', {\fallbacks})}
  \newfontfamily\beyondfont{Latin Modern Roman}[RawFeature={fallback=beyond}]
  \newcommand{\beyond}[1]{{\beyondfont #1}}
\else
  \newcommand{\beyond}[1]{?}
\fi`;

/**
 * A derivation as a LaTeX document of its own, for any LaTeX; only LuaLaTeX
 * sets a title beyond Latin letters.
 */
export function latexDocument(source: DocumentSource): string {
  const {title, line = '', sections} = source;
  const body = [
    `\\title{${latexText(title)}}`,
    '\\author{}',
    `\\date{${latexText(line)}}`,
    '\\begin{document}',
    '\\maketitle',
    ...sections.map(section => sectionLatex(section, source)),
    '\\end{document}',
  ].join('\n');
  const setting = body.includes('\\beyond{') ? [preamble, beyond] : [preamble];
  return `${[...setting, body].join('\n')}\n`;
}

function sectionLatex({title, steps}: Section, source: DocumentSource): string {
  const parts = steps.map(step => stepLatex(step, source));
  return [`\n\\section*{${sentenceLatex(title)}}`, ...parts].join('\n');
}

function stepLatex(step: Step, source: DocumentSource): string {
  const {caption, because, after} = step;
  const remark = source.remarkOn?.(step);
  const reasons = because.map(
    equation => `since $\\displaystyle ${latexOf(equation)}$\\par`,
  );
  const results = after.map(equation => equationLatex(equation, source));
  return [
    `${sentenceLatex(caption)}\\par`,
    ...reasons,
    ...results,
    ...(remark === undefined ? [] : [`${latexText(remark)}\\par`]),
  ].join('\n');
}

function equationLatex(equation: Equation, source: DocumentSource): string {
  const layers = layersText(equation);
  const value = valueSaid(equation, source);
  const note = layers
    ? sentenceLatex(layers)
    : value && latexText(`= ${value}`);
  const display = `\\fitted{${latexOf(equation)}}`;
  return note === undefined
    ? display
    : `${display}\n{\\centering ${note}\\par}`;
}
