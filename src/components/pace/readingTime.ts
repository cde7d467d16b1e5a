import type {Node, View2D} from '@motion-canvas/2d';
import {
  added,
  type Inspectable,
  isInspectable,
  LEAST_STRENGTH,
  readingsOf,
} from '../../drawn.ts';
import {hold, time} from '../../theme.ts';
import {Caption} from '../type/Caption.ts';
import {isInFilm} from './film.ts';

/**
 * The time that a viewer who also reads captions still needs for everything new
 * since the last beat, in seconds. Undefined without captions: the script's own
 * rests then suffice.
 *
 * @param now - The scene's time, in seconds.
 */
export function readingTime(view: View2D, now: number): number | undefined {
  const caption = view.findFirst(isSpeaking);
  if (!caption) return undefined;
  const pieces = piecesIn(view);
  const page = pages.get(caption);
  pages.set(caption, {pieces, turned: now});
  // The initial parts of a figure are known, except for captions about them. A
  // chapter's name stands as long as it takes to read, whatever moves.
  const news = page
    ? added(pieces, page.pieces)
    : caption.isNaming
      ? []
      : caption.inspect().flatMap(readingsOf);
  const isSaidSince = caption.saidAt >= (page?.turned ?? 0);
  const first = isSaidSince
    ? caption.saidAt
    : arrivalOf(page?.turned ?? 0, now);
  return news.length * hold.symbol - (now - first);
}

/**
 * Begins a scene whose page is empty: all parts are to be read at its first beat,
 * while those of other scenes are known from the start.
 */
export function beginEmpty(caption: Caption): void {
  pages.set(caption, {pieces: [], turned: 0});
}

/**
 * About when new parts without new words have come in. In a film they are many,
 * and come from the last beat on.
 */
function arrivalOf(turned: number, now: number): number {
  const last = now - time.travel / 2;
  return isInFilm() ? Math.min(last, (turned + now) / 2) : last;
}

/** The things to read when a beat fell, and its time. */
interface Page {
  readonly pieces: readonly string[];
  readonly turned: number;
}

/** The last page of each caption's scene. */
const pages = new WeakMap<Caption, Page>();

function isSpeaking(node: unknown): node is Caption {
  return node instanceof Caption && node.on;
}

function piecesIn(view: View2D): readonly string[] {
  return view.findAll(isReadable).flatMap(node => {
    const opacity = node.absoluteOpacity();
    return node
      .inspect()
      .filter(({strength}) => strength * opacity >= LEAST_STRENGTH)
      .flatMap(drawn => {
        const pieces = readingsOf(drawn);
        // A number counts in its place, and again when it changes: the length
        // of a figure must not depend on which of its numbers are equal.
        return drawn.kind === 'value'
          ? pieces.map((piece, at) => `${node.key} ${at} ${piece}`)
          : pieces;
      });
  });
}

function isReadable(node: Node): node is Node & Inspectable {
  return isInspectable(node);
}
