import type {FigureEntry} from '../../src/catalogue.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {sentenceText} from '../../src/math/write/sentenceText.ts';
import {type EdgeId, isEdge} from '../../src/network/mapIds.ts';
import {mapIdOf} from '../../src/math/term/edge.ts';
import {symbolsOf} from '../../src/math/term/symbols.ts';
import type {Network} from '../../src/network/network.ts';
import type {Player} from '../../src/stage/index.ts';
import {openFigure} from '../helpers/openFigure.ts';

/**
 * The sentences of a figure's captions in the order in which they are read; one
 * that comes again after another is there again.
 */
export async function saidIn(
  figure: FigureEntry,
  network: Network,
): Promise<readonly Sentence[]> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 96, height: 54},
    fps: FPS,
    captions: true,
  });
  const said: Sentence[] = [];
  let last = '';
  for (let frame = 0; frame < player.frames; frame++) {
    await player.seek(frame);
    const sentence = await saidNow(player);
    const text = sentence ? sentenceText(sentence) : '';
    if (text !== '' && text !== last) said.push(sentence!);
    last = text;
  }
  return said;
}

/** Half of the time that the shortest sentence is shown, in frames a second. */
const FPS = 3;

/** The caption's sentence on a player's current frame. */
export async function saidNow(player: Player): Promise<Sentence | undefined> {
  let said: Sentence | undefined;
  await player.visit(({node}) => {
    if (speaks(node)) said = node.said;
  });
  return said;
}

/** The class in the stage's bundle is not that of the sources. */
function speaks(node: object): node is {readonly said: Sentence} {
  return 'said' in node;
}

/** The edges of the parameters that a sentence names. */
export function edgesNamed(
  sentence: Sentence | undefined,
): ReadonlySet<EdgeId> {
  const terms = (sentence?.pieces ?? []).flatMap(piece =>
    piece.kind === 'term' ? [piece.term] : [],
  );
  const named = terms
    .flatMap(term => [...symbolsOf(term).values()])
    .flatMap(variable => {
      const id = 'wb'.includes(variable.letter) ? mapIdOf(variable) : undefined;
      return id !== undefined && isEdge(id) ? [id] : [];
    });
  return new Set(named);
}
