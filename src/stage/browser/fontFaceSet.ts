import {requireFace} from '../fonts/requireFace.ts';
import type {StageFontFace} from './fontFace.ts';

/** The web's `document.fonts`: faces added here can set text. */
export class StageFontFaceSet {
  readonly status = 'loaded';
  readonly #faces = new Set<StageFontFace>();

  /** Faces are read as they are added, so none is ever pending. */
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

  has(face: StageFontFace): boolean {
    return this.#faces.has(face);
  }

  /** Whether an added face can set a text in this font. */
  check(font: string, text = ''): boolean {
    try {
      requireFace(font, text);
      return true;
    } catch {
      return false;
    }
  }

  /** The added faces; rejects when the font is not among them. */
  async load(font: string, text = ''): Promise<StageFontFace[]> {
    requireFace(font, text);
    return [...this.#faces];
  }

  forEach(callback: (face: StageFontFace) => void): void {
    this.#faces.forEach(face => callback(face));
  }

  [Symbol.iterator](): Iterator<StageFontFace> {
    return this.#faces.values();
  }

  addEventListener(): void {
    // Faces never load later.
  }

  removeEventListener(): void {
    // See addEventListener.
  }
}
