import {skia} from '../skia/skia.ts';
import {pathLength} from '../svg/pathLength.ts';
import {svgLength} from '../svg/svgLength.ts';
import {svgTransform} from '../svg/svgTransform.ts';
import {PageElement} from './pageElement.ts';

export class SvgElement extends PageElement {
  readonly namespaceURI = 'http://www.w3.org/2000/svg';

  override make(tag: string): PageElement {
    return createSvgElement(tag);
  }

  override blank(): PageElement {
    return createSvgElement(this.tagName);
  }
}

/** An SVG element that is drawn, as opposed to a definition. */
export class SvgGraphicsElement extends SvgElement {
  get transform() {
    const source = this.getAttribute('transform');
    const consolidate = () => (source ? {matrix: svgTransform(source)} : null);
    return {baseVal: {consolidate}};
  }

  get href() {
    const target = this.getAttribute('href') ?? this.getAttribute('xlink:href');
    return {baseVal: target ?? ''};
  }

  get viewBox() {
    const [x = 0, y = 0, width = 0, height = 0] = (
      this.getAttribute('viewBox') ?? ''
    )
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return {baseVal: {x, y, width, height}};
  }

  getTotalLength(): number {
    return pathLength(this.getAttribute('d') ?? '');
  }

  getBBox() {
    const path = new skia.Path2D(this.getAttribute('d') ?? '');
    const [left, top, right, bottom] = path.computeTightBounds();
    return new skia.DOMRect(left, top, right - left, bottom - top);
  }
}

/** Attributes that are lengths. */
const lengths = 'x y width height cx cy r rx ry x1 y1 x2 y2'.split(' ');
for (const name of lengths) {
  Object.defineProperty(SvgGraphicsElement.prototype, name, {
    configurable: true,
    get(this: SvgGraphicsElement) {
      return {baseVal: {value: svgLength(this.getAttribute(name))}};
    },
  });
}

/** Elements that hold definitions and are not drawn themselves. */
const descriptions: ReadonlySet<string> = new Set([
  'clipPath',
  'defs',
  'desc',
  'filter',
  'linearGradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialGradient',
  'style',
  'symbol',
  'title',
]);

export function createSvgElement(tagName: string): SvgElement {
  return descriptions.has(tagName)
    ? new SvgElement(tagName)
    : new SvgGraphicsElement(tagName);
}
