import {Node, type NodeProps, Txt} from '@motion-canvas/2d';
import type {Drawn} from '../../drawn.ts';
import type {Page} from '../../page.ts';
import {type Palette, size, space, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import {sentenceText} from '../../math/write/sentenceText.ts';
import {claim} from './claim.ts';
import {claimSentence} from './claimSentence.ts';

export interface CardProps extends NodeProps {
  readonly title: Sentence;
  readonly text: Sentence;
  /** The point at which its sentence holds. */
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  readonly page: Page;
}

/**
 * Plain words in the middle of the page, for a network with nothing to draw.
 */
export class Card extends Node {
  private readonly texts: readonly Txt[];
  private readonly colors: readonly string[];

  public constructor({title, text, point, palette, page, ...props}: CardProps) {
    super(props);
    for (const claimed of [title, text].flatMap(({claims}) => claims)) {
      claim('A card', claimed, point);
    }
    for (const sentence of [title, text]) {
      claimSentence('A card', sentence, point);
    }
    const width = page.width * (2 / 3);
    this.colors = [palette.foreground, palette.secondary];
    this.texts = [
      new Txt({
        text: sentenceText(title),
        fontFamily: typeface.family,
        fontWeight: typeface.strong,
        fontSize: size.result,
        fill: this.colors[0]!,
        y: -size.result,
      }),
      new Txt({
        text: sentenceText(text),
        fontFamily: typeface.family,
        fontWeight: typeface.regular,
        fontSize: size.caption,
        fill: this.colors[1]!,
        y: space.large,
        width,
        textWrap: true,
        textAlign: 'center',
      }),
    ];
    this.add(this.texts);
  }

  public inspect(): readonly Drawn[] {
    return this.texts.map((text, index) => ({
      kind: 'words',
      name: text.text(),
      color: this.colors[index]!,
      strength: 1,
      box: boxAround([text.x(), text.y()], text.width(), text.height()),
      em: text.fontSize(),
      smallest: text.fontSize(),
    }));
  }
}
