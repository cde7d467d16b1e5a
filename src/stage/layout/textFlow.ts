import type {LaidElement} from './tree.ts';
import {inlineItems, type InlineItem, type InlineText} from './inlineItems.ts';
import {canBreakBetween, isSpace} from './lineBreaks.ts';
import {LineBox, type Line} from './lineBox.ts';
import {textAdvances} from './textMetrics.ts';
import {textStyle} from './textStyle.ts';
import {keepsSpaces, wraps} from './whiteSpace.ts';

/** The text of a block, broken into lines. */
export interface TextFlow {
  readonly lines: readonly Line[];
  /** Width of the longest line. */
  readonly width: number;
  readonly height: number;
}

/** Texts that stay together on one line, with the spaces after them. */
type Word = readonly InlineText[];

/** Lets a box as wide as its text, computed in units, still hold it. */
const tolerance = 0.01;

/**
 * Breaks the text of a block into lines of at most `available` pixels, where
 * its style allows that. A block without visible text has no line.
 */
export function flowText(block: LaidElement, available: number): TextFlow {
  const items = inlineItems(block);
  if (items.every(isCollapsed)) return {lines: [], width: 0, height: 0};

  const strut = textStyle(block);
  let line = new LineBox(strut);
  const lines = [line];
  const startLine = () => {
    line = new LineBox(strut);
    lines.push(line);
  };

  for (const word of words(items)) {
    if (word === 'newline') {
      startLine();
      continue;
    }
    const advances = wordAdvances(word);
    const width = visibleWidth(word, advances);
    if (!line.isEmpty && line.width + width > available + tolerance) {
      startLine();
    }
    word.forEach((item, i) => line.add(item, advances[i] ?? 0));
  }
  return stack(lines);
}

/** The widest unbreakable part: the minimum width of the block. */
export function minContentWidth(block: LaidElement): number {
  return flowText(block, 0).width;
}

function isCollapsed(item: InlineItem): boolean {
  return (
    item.kind === 'text' && !keepsSpaces(item.style) && item.text.trim() === ''
  );
}

function stack(boxes: readonly LineBox[]): TextFlow {
  let height = 0;
  const lines = boxes.map(box => {
    const line = box.finish(height);
    height += line.height;
    return line;
  });
  return {lines, width: Math.max(...lines.map(line => line.width)), height};
}

function* words(items: readonly InlineItem[]): Generator<Word | 'newline'> {
  let word: InlineText[] = [];
  for (const item of items) {
    const before = word.at(-1);
    if (item.kind === 'newline') {
      if (before) yield word;
      word = [];
      yield 'newline';
    } else {
      if (before && startsWord(before, item)) {
        yield word;
        word = [];
      }
      word.push(item);
    }
  }
  if (word.length > 0) yield word;
}

function startsWord(before: InlineText, item: InlineText): boolean {
  if (!wraps(item.style) || isSpace(item.text)) return false;
  return isSpace(before.text) || canBreakBetween(before.text, item.text);
}

/** Adjacent texts of one style are shaped together, as in a browser. */
function wordAdvances(word: Word): readonly number[] {
  const runs: InlineText[][] = [];
  for (const item of word) {
    const run = runs.at(-1);
    if (run?.[0]?.parent === item.parent) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap(run =>
    run[0]
      ? textAdvances(
          run.map(item => item.text),
          run[0].style,
        )
      : [],
  );
}

function visibleWidth(word: Word, advances: readonly number[]): number {
  return word.reduce(
    (width, item, i) => width + (isSpace(item.text) ? 0 : (advances[i] ?? 0)),
    0,
  );
}
