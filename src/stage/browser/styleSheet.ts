import type {OpenFace} from '../fonts/openFace.ts';
import {facesAtAddress, facesOfStyles} from '../fonts/styles.ts';
import {StageFontFace} from './fontFace.ts';
import type {StageFontFaceSet} from './fontFaceSet.ts';
import {pageOrigin} from './pageFile.ts';
import {readResource} from './resources.ts';

/** A rule of styles, as text. */
interface Rule {
  readonly cssText: string;
}

/**
 * The web's `CSSStyleSheet`, of which the stage needs the fonts: nothing else on the
 * page is drawn by styles.
 */
export class StyleSheet {
  readonly cssRules: Rule[] = [];
  readonly #page: StageFontFaceSet;
  #faces: StageFontFace[] = [];

  constructor(page: StageFontFaceSet) {
    this.#page = page;
  }

  get rules(): readonly Rule[] {
    return this.cssRules;
  }

  insertRule(cssText: string, index = 0): number {
    this.cssRules.splice(index, 0, {cssText});
    this.#add(facesOfStyles(cssText, pageAddress, readResource));
    return index;
  }

  addRule(selector: string, style: string): number {
    return this.insertRule(`${selector} {${style}}`, this.cssRules.length);
  }

  /** The faces of a rule stay until the sheet is replaced. */
  deleteRule(index: number): void {
    this.cssRules.splice(index, 1);
  }

  async replace(css: string): Promise<this> {
    this.replaceSync(css);
    return this;
  }

  replaceSync(css: string): void {
    this.#clear();
    this.insertRule(css);
  }

  /** Replaces all by the styles at an address. */
  take(address: string): void {
    this.#clear();
    const {href} = new URL(address, pageAddress);
    this.#add(facesAtAddress(href, readResource));
  }

  #add(faces: readonly OpenFace[]): void {
    for (const face of faces.map(face => StageFontFace.of(face))) {
      this.#page.add(face);
      this.#faces.push(face);
    }
  }

  #clear(): void {
    this.cssRules.length = 0;
    this.#faces.forEach(face => this.#page.delete(face));
    this.#faces = [];
  }
}

const pageAddress = `${pageOrigin}/`;
