import type {Canvas, Path2D, SKRSContext2D} from '@napi-rs/canvas';
import {createStageCanvas} from '../browser/canvas.ts';
import {skia} from '../skia.ts';
import {boundsOf, moved, type Bounds} from './bounds.ts';
import type {Part} from './branch.ts';
import {DrawingTree} from './drawingTree.ts';
import {
  imageBounds,
  markOf,
  pathBounds,
  textBounds,
  type Draw,
} from './mark.ts';
import {identity, matrixOf, type Matrix} from './matrix.ts';
import {pathCalls, PathInProgress} from './pathInProgress.ts';
import {Ruler} from './ruler.ts';
import {styleNames} from './style.ts';
import {StyleStack} from './styleStack.ts';

/** Calls that make something to draw with. */
const makers = [
  'createConicGradient',
  'createImageData',
  'createLinearGradient',
  'createPattern',
  'createRadialGradient',
] as const;

/** Properties that can be noted only with the value that they start with. */
const plainNames = [
  'filter',
  'globalCompositeOperation',
  'shadowBlur',
  'shadowColor',
  'shadowOffsetX',
  'shadowOffsetY',
] as const;

/**
 * A context that draws nothing, but notes what is drawn.
 *
 * What cannot be noted is refused: then the scene has to draw on a canvas.
 */
export class Recorder {
  readonly #canvas: Canvas;
  readonly #plain = createStageCanvas(1, 1).getContext('2d');
  readonly #styles = new StyleStack(this.#plain);
  readonly #ruler = new Ruler();
  readonly #path = new PathInProgress();
  readonly #tree = new DrawingTree(this.#styles);
  #isRefused = false;

  /** @param canvas - what the drawing is for. */
  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  get canvas(): Canvas {
    return this.#canvas;
  }

  /** A context as there are others; nothing that is drawn on it is seen. */
  get plain(): SKRSContext2D {
    return this.#plain;
  }

  /** Starts a drawing. */
  begin(): void {
    this.#styles.reset();
    this.#path.begin();
    this.#tree.begin();
    this.#isRefused = false;
  }

  /** What was drawn; undefined if some of it could not be noted. */
  end(): readonly Part[] | undefined {
    if (!this.#isRefused && this.#tree.isWhole) return this.#tree.parts;
    // Branches that were open when it happened lack something.
    this.#tree.forget();
    return undefined;
  }

  /** Something is done that cannot be noted. */
  refuse(): void {
    this.#isRefused = true;
  }

  /** Notes what a node draws by `render`, or that it draws what it drew. */
  branch(node: object, render: () => void): void {
    this.#path.begin();
    this.#tree.branch(node, render);
    this.#path.begin();
  }

  #note(draw: Draw, values: readonly unknown[], bounds: Bounds): void {
    this.#tree.add(markOf(draw, values, this.#styles.current, bounds));
  }

  /** The path among the values, or else the one in progress. */
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

  /** Clearing all begins the drawing again; a part cannot be taken out of it. */
  clearRect(...values: [number, number, number, number]): void {
    const {left, top, right, bottom} = boundsOf(...values);
    const {width, height} = this.#canvas;
    const isAll = left <= 0 && top <= 0 && right >= width && bottom >= height;
    if (isAll && !this.#tree.isWithinNode) this.#tree.begin();
    else this.refuse();
  }

  clip(...values: readonly unknown[]): void {
    const {transform} = this.#styles.current;
    const path = new skia.Path2D(this.#pathOf(values));
    const bounds = moved(pathBounds(path), transform);
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
    this.#styles.transform(matrix);
  }

  translate(x: number, y: number): void {
    this.#styles.transform([1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.#styles.transform([x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    this.#styles.transform([cos, sin, -sin, cos, 0, 0]);
  }

  setTransform(...matrix: Matrix | [DOMMatrix2DInit?]): void {
    const whole = matrix.length === 6 ? matrix : matrixOf(matrix[0]);
    this.#styles.setTransform(whole);
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
    const add = (
      name: string,
      member: PropertyDescriptor & ThisType<Recorder>,
    ) => void Object.defineProperty(this.prototype, name, member);
    for (const name of styleNames) {
      add(name, {
        get() {
          return this.#styles.current[name];
        },
        set(value: unknown) {
          this.#styles.set(name, value);
        },
      });
    }
    for (const name of plainNames) {
      add(name, {
        get() {
          return this.#plain[name];
        },
        set(value: unknown) {
          if (value !== this.#plain[name]) this.refuse();
        },
      });
    }
    for (const name of pathCalls) {
      add(name, {
        value(...values: readonly unknown[]) {
          const {transform} = this.#styles.current;
          if (!this.#path.extend(name, values, transform)) this.refuse();
        },
      });
    }
    for (const name of makers) {
      add(name, {
        value(...values: readonly unknown[]): unknown {
          return Reflect.apply(this.#plain[name], this.#plain, values);
        },
      });
    }
    Object.setPrototypeOf(this.prototype, new Proxy({}, refusing()));
  }
}

/** Has whatever else a context can do done by a plain one, and refused. */
function refusing(): ProxyHandler<object> {
  return {
    get(target, name, recorder) {
      if (!(recorder instanceof Recorder) || !(name in recorder.plain)) {
        return Reflect.get(target, name);
      }
      recorder.refuse();
      const member: unknown = Reflect.get(recorder.plain, name);
      return typeof member === 'function'
        ? member.bind(recorder.plain)
        : member;
    },
    set(_target, name, value, recorder) {
      if (!(recorder instanceof Recorder)) return false;
      recorder.refuse();
      return Reflect.set(recorder.plain, name, value);
    },
  };
}

function ruleAmong(values: readonly unknown[]): CanvasFillRule | undefined {
  return values.find(value => value === 'evenodd' || value === 'nonzero');
}
