import type {Canvas, Path2D} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';
import type {Box} from '../../box.ts';
import {boundsOf, transformed} from '../skia/bounds.ts';
import type {Part} from './branch.ts';
import {DrawingTree} from './drawingTree.ts';
import {
  imageBounds,
  pathBounds,
  textBounds,
  type Draw,
} from '../skia/extents.ts';
import {markOf} from './mark.ts';
import {identity, sameMatrix, type Matrix} from '../skia/matrix.ts';
import {pathCalls, PathInProgress} from '../skia/pathInProgress.ts';
import {define, RefusingContext} from './refusingContext.ts';
import {Ruler} from './ruler.ts';
import {styleNames} from '../skia/styleNames.ts';
import {StyleStack} from './styleStack.ts';

/**
 * A context that records drawing calls instead of drawing.
 *
 * It refuses calls that it cannot record: the scene then has to draw on a
 * canvas.
 */
export class Recorder extends RefusingContext {
  readonly #canvas: Canvas;
  readonly #styles = new StyleStack(this.plain);
  readonly #ruler = new Ruler();
  readonly #path = new PathInProgress();
  readonly #tree = new DrawingTree(this.#styles);

  /** @param canvas - The canvas that the drawing is for. */
  constructor(canvas: Canvas) {
    super();
    this.#canvas = canvas;
  }

  get canvas(): Canvas {
    return this.#canvas;
  }

  /** Starts a drawing. */
  begin(): void {
    this.#styles.reset();
    this.#path.begin();
    this.#tree.begin();
    this.forgive();
  }

  /** The recorded drawing; undefined when a call could not be recorded. */
  end(): readonly Part[] | undefined {
    if (!this.isRefused && this.#tree.isWhole) return this.#tree.parts;
    // Branches that were open at that moment are incomplete.
    this.#tree.forget();
    return undefined;
  }

  /** Records the drawing of a node by `draw`, or keeps its last one. */
  branch(node: object, render: () => void): void {
    this.#path.begin();
    this.#tree.branch(node, render);
    this.#path.begin();
  }

  #note(draw: Draw, values: readonly unknown[], bounds: Box): void {
    if (!areFinite(values)) return;
    this.#tree.add(markOf(draw, values, this.#styles.current, bounds));
  }

  /** The path among the arguments, or else the current one. */
  #pathOf(values: readonly unknown[]): Path2D {
    const [path] = values;
    if (path instanceof skia.Path2D) return path;
    const inProgress = this.#path.in(this.#styles.current.transform);
    if (!inProgress) this.refuse();
    return inProgress ?? new skia.Path2D();
  }

  fill(...values: readonly unknown[]): void {
    const path = this.#pathOf(values);
    const rule = ruleAmong(values);
    this.#note('fill', rule ? [path, rule] : [path], pathBounds(path));
  }

  stroke(...values: readonly unknown[]): void {
    const path = this.#pathOf(values);
    this.#note('stroke', [path], pathBounds(path));
  }

  fillRect(...values: [number, number, number, number]): void {
    this.#note('fillRect', values, boundsOf(...values));
  }

  strokeRect(...values: [number, number, number, number]): void {
    this.#note('strokeRect', values, boundsOf(...values));
  }

  fillText(...values: [text: string, x: number, y: number, most?: number]) {
    this.#noteText('fillText', values);
  }

  strokeText(...values: [text: string, x: number, y: number, most?: number]) {
    this.#noteText('strokeText', values);
  }

  #noteText(
    draw: Draw,
    values: [text: string, x: number, y: number, most?: number],
  ): void {
    const [text, x, y] = values;
    if (text === '') return;
    this.#note(draw, values, textBounds(this.measureText(text), x, y));
  }

  drawImage(...values: readonly unknown[]): void {
    this.#note('drawImage', values, imageBounds(values));
  }

  /**
   * Clearing the whole canvas restarts the drawing; a part cannot be removed.
   */
  clearRect(...values: [number, number, number, number]): void {
    if (!areFinite(values)) return;
    const {left, top, right, bottom} = boundsOf(...values);
    const {width, height} = this.#canvas;
    const isAll = left <= 0 && top <= 0 && right >= width && bottom >= height;
    const {transform, clips} = this.#styles.current;
    const isPlain = sameMatrix(transform, identity) && clips.length === 0;
    if (isAll && isPlain && !this.#tree.isWithinNode) this.#tree.begin();
    else this.refuse();
  }

  clip(...values: readonly unknown[]): void {
    const {transform} = this.#styles.current;
    const path = new skia.Path2D(this.#pathOf(values));
    const bounds = transformed(pathBounds(path), transform);
    this.#styles.clip({path, rule: ruleAmong(values), transform, bounds});
  }

  measureText(text: string): TextMetrics {
    return this.#ruler.measure(text, this.#styles.current);
  }

  beginPath(): void {
    this.#path.begin();
  }

  save(): void {
    this.#styles.save();
  }

  restore(): void {
    this.#styles.restore();
  }

  transform(...matrix: Matrix): void {
    if (areFinite(matrix)) this.#styles.transform(matrix);
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle: number): void {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  setTransform(...matrix: Matrix | [DOMMatrix2DInit?]): void {
    if (matrix.length !== 6) {
      const {a, b, c, d, e, f} = skia.DOMMatrix.fromMatrix(Object(matrix[0]));
      this.setTransform(a, b, c, d, e, f);
    } else if (areFinite(matrix)) this.#styles.setTransform(matrix);
  }

  resetTransform(): void {
    this.#styles.setTransform(identity);
  }

  getTransform(): unknown {
    return new skia.DOMMatrix([...this.#styles.current.transform]);
  }

  setLineDash(segments: readonly number[]): void {
    this.#styles.setLineDash(segments);
  }

  getLineDash(): readonly number[] {
    return [...this.#styles.current.lineDash];
  }

  static {
    for (const name of styleNames) {
      define(this, name, {
        get() {
          return this.#styles.current[name];
        },
        set(value: unknown) {
          this.#styles.set(name, value);
        },
      });
    }
    for (const name of pathCalls) {
      define(this, name, {
        value(...values: readonly unknown[]) {
          const {transform} = this.#styles.current;
          if (!this.#path.extend(name, values, transform)) this.refuse();
        },
      });
    }
  }
}

/** A context ignores calls with numbers that are not finite. */
function areFinite(values: readonly unknown[]): boolean {
  return !values.some(
    value => typeof value === 'number' && !Number.isFinite(value),
  );
}

function ruleAmong(values: readonly unknown[]): CanvasFillRule | undefined {
  return values.find(value => value === 'evenodd' || value === 'nonzero');
}
