/**
 * The web's classes of elements that are told by their tags, for `instanceof` in scenes
 * and libraries.
 */
export const tagClasses = {
  HTMLAnchorElement: ['a'],
  HTMLBodyElement: ['body'],
  HTMLDivElement: ['div'],
  HTMLInputElement: ['input'],
  HTMLParagraphElement: ['p'],
  HTMLScriptElement: ['script'],
  HTMLSpanElement: ['span'],
  HTMLStyleElement: ['style'],
  SVGCircleElement: ['circle'],
  SVGDefsElement: ['defs'],
  SVGEllipseElement: ['ellipse'],
  SVGGElement: ['g'],
  SVGGeometryElement: [
    'circle',
    'ellipse',
    'line',
    'path',
    'polygon',
    'polyline',
    'rect',
  ],
  SVGImageElement: ['image'],
  SVGLineElement: ['line'],
  SVGPathElement: ['path'],
  SVGPolygonElement: ['polygon'],
  SVGPolylineElement: ['polyline'],
  SVGRectElement: ['rect'],
  SVGSVGElement: ['svg'],
  SVGTextElement: ['text'],
  SVGTSpanElement: ['tspan'],
  SVGUseElement: ['use'],
} as const;
