import type {LaidElement, LaidText} from './tree.ts';
import {textStyle, type TextStyle} from './textStyle.ts';
import {keepsLines, keepsSpaces} from './whiteSpace.ts';

/** A text of a block, or a forced line break. */
export type InlineItem = InlineText | {readonly kind: 'newline'};

export interface InlineText {
  readonly kind: 'text';
  readonly node: LaidText;
  readonly parent: LaidElement;
  readonly style: TextStyle;
  /** Its visible text: white space is collapsed unless it is kept. */
  readonly text: string;
}

/**
 * The texts of a block in reading order, with the forced breaks between them.
 */
export function inlineItems(block: LaidElement): readonly InlineItem[] {
  const items = collapseSpace(collect(block));
  // A break after the last line starts no new line.
  return items.at(-1)?.kind === 'newline' ? items.slice(0, -1) : items;
}

function collect(element: LaidElement): readonly InlineItem[] {
  let style: TextStyle | undefined;
  return element.childNodes.flatMap((child): readonly InlineItem[] => {
    if (child.kind === 'text') {
      style ??= textStyle(element);
      return textItems(child, element, style);
    }
    return child.tagName === 'BR' ? [{kind: 'newline'}] : collect(child);
  });
}

function textItems(
  node: LaidText,
  parent: LaidElement,
  style: TextStyle,
): readonly InlineItem[] {
  const item = (text: string): InlineText => ({
    kind: 'text',
    node,
    parent,
    style,
    text,
  });
  const shown = (text: string) =>
    item(keepsSpaces(style) ? text : text.replace(/\s+/g, ' '));
  if (!keepsLines(style)) return [shown(node.data)];

  const lines = node.data.split('\n');
  return lines.flatMap((line, i): readonly InlineItem[] => {
    const isLast = i === lines.length - 1;
    const text = line === '' ? [] : [shown(line)];
    return isLast ? text : [...text, {kind: 'newline'}];
  });
}

/** Removes spaces at the ends of a line, and double spaces. */
function collapseSpace(items: readonly InlineItem[]): readonly InlineItem[] {
  let afterSpace = true;
  return items.map((item, i) => {
    if (item.kind === 'newline') {
      afterSpace = true;
      return item;
    }
    if (item.style.whiteSpace !== 'nowrap') {
      afterSpace = false;
      return item;
    }
    const start = afterSpace ? item.text.trimStart() : item.text;
    const endsLine = items[i + 1]?.kind !== 'text';
    afterSpace = start === '' ? afterSpace : start.endsWith(' ');
    return {...item, text: endsLine ? start.trimEnd() : start};
  });
}
