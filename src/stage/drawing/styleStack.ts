import type {SKRSContext2D} from '@napi-rs/canvas';
import {multiplied, type Matrix} from '../skia/matrix.ts';
import type {StyleName} from '../skia/styleNames.ts';
import {firstStyle, type Clip, type Style} from './style.ts';

/** The style of a context and its `save` stack. */
export class StyleStack {
  /** A context that normalises values. */
  readonly #probe: SKRSContext2D;
  readonly #first: Style;
  /** Its results for strings and numbers, by property. */
  readonly #taken = new Map<StyleName, Map<unknown, unknown>>();
  #current: Style;
  #saved: Style[] = [];

  constructor(probe: SKRSContext2D) {
    this.#probe = probe;
    this.#current = this.#first = firstStyle(probe);
  }

  get current(): Style {
    return this.#current;
  }

  /** Continues with a complete style. */
  resume(style: Style): void {
    this.#current = style;
  }

  reset(): void {
    this.#current = this.#first;
    this.#saved = [];
  }

  save(): void {
    this.#saved.push(this.#current);
  }

  restore(): void {
    this.#current = this.#saved.pop() ?? this.#current;
  }

  /** Sets a property; a value that the context rejects changes nothing. */
  set(name: StyleName, value: unknown): void {
    const taken = this.#take(name, value);
    if (taken === this.#current[name]) return;
    this.#current = {...this.#current, [name]: taken};
  }

  setLineDash(segments: readonly number[]): void {
    this.#probe.setLineDash(this.#current.lineDash.slice());
    this.#probe.setLineDash(segments.slice());
    this.#current = {...this.#current, lineDash: this.#probe.getLineDash()};
  }

  setTransform(transform: Matrix): void {
    this.#current = {...this.#current, transform};
  }

  transform(inner: Matrix): void {
    this.setTransform(multiplied(this.#current.transform, inner));
  }

  clip(clip: Clip): void {
    const clips = [...this.#current.clips, clip];
    this.#current = {...this.#current, clips};
  }

  #take(name: StyleName, value: unknown): unknown {
    if (typeof value === 'object' || value === this.#current[name])
      return value;
    if (typeof value !== 'string' && typeof value !== 'number')
      return this.#ask(name, value);
    let values = this.#taken.get(name);
    if (!values || values.size > manyValues)
      this.#taken.set(name, (values = new Map()));
    const known = values.get(value);
    if (known !== undefined) return known;
    const taken = this.#ask(name, value);
    // An unchanged property may mean a rejected value.
    if (taken !== this.#current[name]) values.set(value, taken);
    return taken;
  }

  #ask(name: StyleName, value: unknown): unknown {
    Reflect.set(this.#probe, name, this.#current[name]);
    Reflect.set(this.#probe, name, value);
    return Reflect.get(this.#probe, name);
  }
}

/** The most values remembered for a property: animated colours are many. */
const manyValues = 1000;
