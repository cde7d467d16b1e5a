import {hasOpenFonts} from '../fonts/missing.ts';
import {parseFont} from '../fonts/fontShorthand.ts';
import {requireFace} from '../fonts/requireFace.ts';
import type {StageFontFace} from './fontFace.ts';

/** The web's `document.fonts`: faces added here can set text. */
export class StageFontFaceSet {
  readonly status = 'loaded';
  readonly #faces = new Set<StageFontFace>();

  /** Faces are read as text needs them, so none is ever pending. */
  get ready(): Promise<this> {
    return Promise.resolve(this);
  }

  get size(): number {
    return this.#faces.size;
  }

  add(face: StageFontFace): this {
    face.register();
    this.#faces.add(face);
    return this;
  }

  delete(face: StageFontFace): boolean {
    face.unregister();
    return this.#faces.delete(face);
  }

  clear(): void {
    for (const face of this.#faces) this.delete(face);
  }

  has(face: StageFontFace): boolean {
    return this.#faces.has(face);
  }

  /**
   * Whether text in this font needs no more loading, which is so in a foreign
   * project; otherwise whether an added face can set the text.
   */
  check(font: string, text = ''): boolean {
    if (hasOpenFonts()) return true;
    try {
      requireFace(font, text);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * The added faces of a font's families, loaded: none for a font that is not
   * there. In a figure of our own it rejects then.
   */
  async load(font: string, text = ''): Promise<StageFontFace[]> {
    if (!hasOpenFonts()) {
      requireFace(font, text);
      return [...this.#faces];
    }
    const families = parseFont(font).families.map(name => name.toLowerCase());
    const asked = [...this.#faces].filter(({family}) =>
      families.includes(family.toLowerCase()),
    );
    return Promise.all(asked.map(face => face.load()));
  }

  forEach(callback: (face: StageFontFace) => void): void {
    this.#faces.forEach(face => callback(face));
  }

  keys(): Iterator<StageFontFace> {
    return this.#faces.keys();
  }

  values(): Iterator<StageFontFace> {
    return this.#faces.values();
  }

  entries(): Iterator<[StageFontFace, StageFontFace]> {
    return this.#faces.entries();
  }

  [Symbol.iterator](): Iterator<StageFontFace> {
    return this.#faces.values();
  }

  /** Whoever waits for the end of loading hears of it. */
  addEventListener(type: string, listener: (event: unknown) => void): void {
    if (type !== 'loadingdone') return;
    const fontfaces = [...this.#faces];
    queueMicrotask(() => listener({type, fontfaces}));
  }

  removeEventListener(): void {
    // Every listener is called at once or never.
  }
}
