import type {Drawn, Inspectable} from '../../src/drawn.ts';
import type {Player} from '../../src/stage/index.ts';
import {glyphText, type Glyph} from './glyphText.ts';

/** A readable text on the screen. */
export interface ScreenText {
  /** The node that draws it. */
  readonly key: string;
  /** Plain words, or a number or formula, where digits are values. */
  readonly kind: 'words' | 'numbers';
  readonly text: string;
  /** The name of its holder on the drawing, such as a node of the map. */
  readonly at: string | undefined;
}

/** The readable texts on a player's current frame, in drawing order. */
export async function textsOn(player: Player): Promise<ScreenText[]> {
  const texts: ScreenText[] = [];
  const names = new Map<string, string>();
  await player.visit(({node, key, holders, opacity}) => {
    if (opacity <= 0) return;
    const at = names.get(holders.at(-1) ?? '');
    texts.push(...textsOf(node).map(text => ({...text, key, at})));
    const [shape] = isInspectable(node) ? node.inspect() : [];
    if (shape?.kind === 'disc' || shape?.kind === 'line') {
      names.set(key, shape.name);
    }
  });
  return texts;
}

type Reading = Pick<ScreenText, 'kind' | 'text'>;

function textsOf(node: object): readonly Reading[] {
  if (!isInspectable(node)) return [];
  const drawn = node.inspect().filter(isSeen);
  if (drawn.length > 0 && isFormula(node)) {
    return [{kind: 'numbers', text: formulaText(node)}];
  }
  return drawn.flatMap(({kind, name: text}): Reading[] => {
    if (kind === 'words') return [{kind, text}];
    return kind === 'value' ? [{kind: 'numbers', text}] : [];
  });
}

/** Glyphs keep their order, wherever the formula moves. */
const known = new WeakMap<object, string>();

function formulaText(node: {readonly outlines: readonly Glyph[]}): string {
  const text = known.get(node) ?? glyphText(node.outlines);
  known.set(node, text);
  return text;
}

function isSeen({strength}: Drawn): boolean {
  return strength > 0;
}

function isInspectable(node: object): node is Inspectable {
  return 'inspect' in node;
}

function isFormula(node: object): node is {outlines: readonly Glyph[]} {
  return 'outlines' in node;
}
