import type {NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  type ThreadGenerator,
  useThread,
  waitFor,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {Page} from '../../page.ts';
import {type Palette, size, space, time, typeface} from '../../theme.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {say, type Sentence} from '../../math/write/sentence.ts';
import {sentenceText} from '../../math/write/sentenceText.ts';
import {type CaptionWord, captionWords} from './captionWords.ts';
import {claim} from './claim.ts';
import {claimSentence} from './claimSentence.ts';
import {Part} from './Part.ts';
import {rulerFor} from '../drawing/ruler.ts';
import {AXIS, typeset} from './typeset.ts';

export interface CaptionProps extends NodeProps {
  readonly palette: Palette;
  readonly page: Page;
  /** The point at which its sentences hold; none without a network. */
  readonly point?: EvaluationPoint;
  /** Whether captions are on; otherwise it never says anything. */
  readonly on: boolean;
  /** Whether its figure follows others in a film. */
  readonly inFilm?: boolean;
  /** The name of a chapter, which it shows first. */
  readonly chapter?: string | undefined;
}

/**
 * A sentence about the current step, in plain words at the foot of the page,
 * in a few lines.
 */
export class Caption extends Drawing {
  public readonly on: boolean;
  /** The time when the shown words were placed, in the scene's seconds. */
  public saidAt = -Infinity;
  /** The current sentence, or the last one before it fades. */
  public said: Sentence = say``;

  private readonly shown = createSignal(0);
  private readonly palette: Palette;
  private readonly page: Page;
  private readonly point: EvaluationPoint | undefined;
  private words: readonly PlacedWord[] = [];
  private readonly inFilm: boolean;
  private readonly chapter: string | undefined;
  private readonly chapterShown = createSignal(0);

  public constructor({
    palette,
    page,
    point,
    on,
    inFilm = false,
    chapter,
    ...props
  }: CaptionProps) {
    super({
      y: (page.height - page.captions + space.tiny) / 2,
      ...props,
    });
    this.palette = palette;
    this.page = page;
    this.point = point;
    this.on = on;
    this.inFilm = inFilm;
    this.chapter = chapter;
    if (chapter !== undefined) this.chapterShown(1);
  }

  /**
   * Says the first sentence of a figure, which tells where it starts. In a film
   * the figure before it and the chapter's name tell that.
   */
  public *begin(sentence: Sentence): ThreadGenerator {
    if (!this.inFilm) yield* this.say(sentence);
  }

  /** Replaces the sentence. Its claims are verified first. */
  public *say(sentence: Sentence): ThreadGenerator {
    for (const claimed of sentence.claims) {
      claim('A caption', claimed, this.point);
    }
    if (this.point) claimSentence('A caption', sentence, this.point);
    if (!this.on || this.isShown(sentence)) return;
    yield* this.leaveChapter();
    yield* this.shown(0, time.flick / 2);
    this.said = sentence;
    this.words = placeWords(captionWords(sentence), this.page);
    this.removeChildren();
    for (const {word, x, y} of this.words) {
      if (word.kind === 'formula') {
        const {outlines} = typeset(word.tex);
        const part = new Part({
          outlines,
          em: size.caption,
          color: this.palette.secondary,
          kind: 'words',
        });
        const left = x + widthOf(word.before);
        part.position([left + part.home[0], y + part.home[1]]);
        part.strength(this.shown);
        this.add(part);
      }
    }
    yield* this.shown(1, time.flick / 2);
    this.saidAt = useThread().time();
  }

  /** Whether it shows a chapter's name. */
  public get isNaming(): boolean {
    return this.chapterShown() > 0;
  }

  /** The chapter's name goes when it has been shown long enough. */
  private *leaveChapter(): ThreadGenerator {
    if (this.chapterShown() === 0) return;
    const left = time.chapter - useThread().time();
    if (left > 0) yield* waitFor(left);
    yield* this.chapterShown(0, time.flick);
  }

  /** Whether it already says these words. */
  private isShown(sentence: Sentence): boolean {
    return sentenceText(sentence) === sentenceText(this.said);
  }

  protected marks(): readonly Mark[] {
    return [...this.heading(), ...this.sentence()];
  }

  private heading(): readonly Mark[] {
    const {chapter} = this;
    const alpha = this.chapterShown();
    if (chapter === undefined || alpha === 0) return [];
    const em = size.reading;
    return [
      {
        kind: 'text',
        reads: 'words',
        color: this.palette.foreground,
        alpha,
        em,
        smallest: em,
        runs: [
          {
            text: chapter,
            at: [0, em * AXIS],
            font: `${typeface.strong} ${em}px ${typeface.family}`,
            align: 'center',
          },
        ],
      },
    ];
  }

  private sentence(): readonly Mark[] {
    return this.words.flatMap(({word, x, y, width}) => {
      const right = x + width;
      if (word.kind === 'text') return [this.written(word.text, [x, right], y)];
      const {before, after} = word;
      const ends = x + widthOf(before);
      const begins = right - widthOf(after);
      return [
        ...(before ? [this.written(before, [x, ends], y)] : []),
        ...(after ? [this.written(after, [begins, right], y, 'right')] : []),
      ];
    });
  }

  private written(
    text: string,
    [left, right]: readonly [number, number],
    y: number,
    align: 'left' | 'right' = 'left',
  ): Mark {
    const em = size.caption;
    const at = [align === 'left' ? left : right, y] as const;
    return {
      kind: 'text',
      reads: 'words',
      color: this.palette.secondary,
      alpha: this.shown(),
      em,
      smallest: em,
      formula: this.key,
      says: sentenceText(this.said),
      box: {left, top: y - ASCENT * em, right, bottom: y + DESCENT * em},
      runs: [{text, at, font: FONT, align}],
    };
  }
}

interface PlacedWord {
  readonly word: CaptionWord;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
}

const FONT = `${typeface.regular} ${size.caption}px ${typeface.family}`;
/**
 * The extent of the typeface's letters above and below their baseline, in em.
 */
const [ASCENT, DESCENT] = [0.76, 0.21];

function widthOf(text: string): number {
  return text === '' ? 0 : rulerFor(FONT).measureText(text).width;
}

function placeWords(words: readonly CaptionWord[], page: Page): PlacedWord[] {
  const gap = widthOf(' ');
  const widths = words.map(word =>
    word.kind === 'text'
      ? widthOf(word.text)
      : widthOf(word.before) +
        typeset(word.tex).width * size.caption +
        widthOf(word.after),
  );
  const lines = breakLines(widths, gap, page);
  return lines.flatMap((line, row) => {
    const total =
      line.reduce((sum, index) => sum + widths[index]!, 0) +
      gap * (line.length - 1);
    const y =
      (row - (lines.length - 1) / 2) * size.caption * page.captionLeading +
      size.caption * AXIS;
    let x = -total / 2;
    return line.map(index => {
      const placed = {word: words[index]!, x, y, width: widths[index]!};
      x += widths[index]! + gap;
      return placed;
    });
  });
}

/** As few lines as fit, of about equal length. */
function breakLines(
  widths: readonly number[],
  gap: number,
  {captionWidth, captionLines}: Page,
): number[][] {
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  const count = Math.min(Math.ceil(total / captionWidth), captionLines);
  const limit = total / Math.max(count, 1);
  const lines: number[][] = [[]];
  let filled = 0;
  widths.forEach((width, index) => {
    if (filled + width / 2 > limit && lines.length < count) {
      lines.push([]);
      filled = 0;
    }
    lines.at(-1)!.push(index);
    filled += width + gap;
  });
  return lines;
}
