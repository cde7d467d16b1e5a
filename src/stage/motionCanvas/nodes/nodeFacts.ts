import type {Box} from '../../../box.ts';

/** What a node of `@motion-canvas/2d` says of its own drawing, without its children. */
export interface NodeFacts {
  /** The name of its class, such as `Txt`. */
  readonly type: string;
  /** Letters, a picture, a shape with a fill or a stroke; nothing for a mere holder. */
  readonly draws: 'text' | 'media' | 'shape' | 'nothing';
  /** Where it draws, in its own coordinates. */
  readonly box: Box;
  /** From 0 to 1: how much its fill covers; 1 for what has no single fill. */
  readonly ink: number;
  /** Its letters, if it draws any. */
  readonly text?: NodeText;
  /** The address of the picture or video that it shows. */
  readonly source?: string;
}

/** Letters that a node draws. */
interface NodeText {
  readonly content: string;
  /** The size of the type, in its own coordinates. */
  readonly em: number;
  /** The outermost node of the text: a `Txt` holds leaves and other `Txt`. */
  readonly whole: object & {readonly key: string};
  /** Code has many colours; with a selection, the rest of it is dimmed on purpose. */
  readonly code?: 'whole' | 'selected';
}

/**
 * The facts of a node, by the classes that it extends: it may be of a class of the
 * project. A signal that is read for them counts as read by the visitor.
 */
export function nodeFacts(node: object): NodeFacts {
  const names = classNames(node);
  const [type = 'Node'] = names;
  if (isPart(node)) return {type, draws: 'nothing', box: nothing, ink: 0};
  const known = (...wanted: readonly string[]) =>
    wanted.some(name => names.includes(name));
  const box = boxOf(node);
  if (known('Txt', 'TxtLeaf', 'Latex', 'Code', 'CodeBlock')) {
    const text = textOf(node, known);
    // A Txt with leaves leaves the drawing to them.
    const draws = text ? 'text' : 'nothing';
    const ink = known('Txt', 'TxtLeaf') ? inkOf(node) : 1;
    const own = text ? (classNames(text.whole)[0] ?? type) : type;
    return {type: own, draws, box, ink, ...(text && {text})};
  }
  if (known('Img', 'Video', 'Icon', 'SVG')) {
    const source = addressOf(node);
    return {type, draws: 'media', box, ink: 1, ...(source && {source})};
  }
  const isShape = known('Shape') && paints(node);
  return {type, draws: isShape ? 'shape' : 'nothing', box, ink: 1};
}

/** Whether a node cuts off what its descendants draw outside of it. */
export function cutsOff(node: object): boolean {
  return ask(node, 'clip') === true;
}

/** The node that holds another one. */
export function holderOf(node: object): object | undefined {
  const parent = ask(node, 'parent');
  return typeof parent === 'object' && parent ? parent : undefined;
}

/** Where a node was made, as a stack; undefined when it does not say. */
export function creationOf(node: object): string | undefined {
  const stack: unknown = Reflect.get(node, 'creationStack');
  return typeof stack === 'string' ? stack : undefined;
}

/** The names of an object's classes, its own first; bundlers number some of them. */
function classNames(node: object): readonly string[] {
  const names: string[] = [];
  for (
    let type: unknown = Object.getPrototypeOf(node);
    typeof type === 'object' && type && type !== Object.prototype;
    type = Object.getPrototypeOf(type)
  ) {
    names.push(type.constructor.name.replace(/[$_]\d+$/, ''));
  }
  return names;
}

/** Whether a node is a stroke of a drawing that counts as one. */
function isPart(node: object): boolean {
  const holder = holderOf(node);
  if (!holder) return false;
  const names = classNames(holder);
  return names.includes('SVG') || names.includes('Icon') || isPart(holder);
}

function textOf(
  node: object,
  known: (...names: readonly string[]) => boolean,
): NodeText | undefined {
  if (known('Txt') && hasChildren(node)) return undefined;
  const content = ask(node, known('Latex') ? 'tex' : 'text') ?? codeOf(node);
  const plain = Array.isArray(content) ? content.join('') : content;
  if (typeof plain !== 'string' || plain.trim() === '') return undefined;
  return {
    content: plain,
    em:
      (known('Latex') ? emOfTex(node) : undefined) ??
      numberOf(node, 'fontSize'),
    whole: wholeOf(node),
    ...(known('Code', 'CodeBlock') && {
      code: isAllSelected(node) ? ('whole' as const) : ('selected' as const),
    }),
  };
}

/** A selection is a list of ranges, each from a line and a column to others. */
function isAllSelected(node: object): boolean {
  const selection = JSON.stringify(ask(node, 'selection'));
  // JSON has no infinity.
  return /^\[\[\[0,0\],\[null,null\]\]\]$/.test(selection ?? '');
}

/** The code of a `Code` or a `CodeBlock`. */
function codeOf(node: object): unknown {
  const parsed = ask(node, 'parsed');
  if (typeof parsed === 'string') return parsed;
  return Array.isArray(parsed)
    ? parsed.map(token => textOfToken(token)).join('')
    : undefined;
}

function textOfToken(token: unknown): string {
  if (typeof token !== 'object' || !token) return '';
  const code: unknown = Reflect.get(token, 'code');
  return typeof code === 'string' ? code : '';
}

/**
 * The size of type in a formula: MathJax counts a thousand units to an em. A formula
 * with a width or a height of its own has its size from these.
 */
function emOfTex(node: object): number | undefined {
  const svg = ask(node, 'svg') ?? sourceOf(ask(node, 'image'));
  const [, width, height] =
    /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(
      typeof svg === 'string' ? svg : '',
    ) ?? [];
  if (width === undefined || height === undefined) return undefined;
  const box = boxOf(node);
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const em = Math.min((across / +width) * 1000, (down / +height) * 1000);
  return em > 0 && Number.isFinite(em) ? em : undefined;
}

/** The text of a picture whose address holds it. */
function sourceOf(image: unknown): string | undefined {
  if (typeof image !== 'object' || !image) return undefined;
  const source: unknown = Reflect.get(image, 'src');
  const [, data] =
    /^data:image\/svg\+xml;base64,(.*)$/.exec(String(source)) ?? [];
  return data === undefined
    ? undefined
    : Buffer.from(data, 'base64').toString('utf8');
}

/** The address of a picture or a video: its own, or that of an icon's drawing. */
function addressOf(node: object): string | undefined {
  const source = ask(node, 'src') ?? ask(node, 'getSrc');
  return typeof source === 'string' ? source : undefined;
}

function wholeOf(node: object): NodeText['whole'] {
  const holder = holderOf(node);
  const isPart = holder && classNames(holder).includes('Txt');
  return isPart ? wholeOf(holder) : keyed(node);
}

function keyed(node: object): NodeText['whole'] {
  return Object(node);
}

/** Draws a box in a colour where a node draws. */
export function drawPlate(
  node: object,
  context: CanvasRenderingContext2D,
  color: string,
): void {
  const {left, top, right, bottom} = boxOf(node);
  context.save();
  ask(node, 'transformContext', context);
  context.fillStyle = color;
  context.fillRect(left, top, right - left, bottom - top);
  context.restore();
}

function hasChildren(node: object): boolean {
  const children = ask(node, 'children');
  return Array.isArray(children) && children.length > 0;
}

/** The box of a layout, which is the text's own for a leaf of text. */
function boxOf(node: object): Box {
  const size = ask(node, 'computedSize');
  const isLaidOut = typeof size === 'object' && size && !isCurve(node);
  if (isLaidOut) {
    const [width, height] = [numberIn(size, 'x'), numberIn(size, 'y')];
    const [right, bottom] = [width / 2, height / 2];
    return {left: -right, top: -bottom, right, bottom};
  }
  const own = ask(node, 'getCacheBBox');
  if (typeof own !== 'object' || !own) return nothing;
  const [left, top] = [numberIn(own, 'x'), numberIn(own, 'y')];
  return {
    left,
    top,
    right: left + numberIn(own, 'width'),
    bottom: top + numberIn(own, 'height'),
  };
}

const nothing: Box = {left: 0, top: 0, right: 0, bottom: 0};

/** Curves lie anywhere in their own coordinates; a rectangle and a circle do not. */
function isCurve(node: object): boolean {
  const names = classNames(node);
  const isAmong = (...some: readonly string[]) =>
    some.some(name => names.includes(name));
  return isAmong('Curve', 'Line', 'Path') && !isAmong('Rect', 'Circle');
}

function paints(node: object): boolean {
  const fill = ask(node, 'fill');
  const stroke = ask(node, 'stroke');
  const hasFill = fill !== null && fill !== undefined && alphaOf(fill) > 0;
  const hasStroke =
    stroke !== null &&
    stroke !== undefined &&
    alphaOf(stroke) > 0 &&
    numberOf(node, 'lineWidth') > 0;
  return hasFill || hasStroke;
}

/** Letters without a fill are black, as a canvas begins. */
function inkOf(node: object): number {
  const fill = ask(node, 'fill');
  const strokes = numberOf(node, 'lineWidth') > 0;
  return fill === null || fill === undefined || strokes ? 1 : alphaOf(fill);
}

function alphaOf(style: unknown): number {
  if (typeof style !== 'object' || !style) return 1;
  const alpha = ask(style, 'alpha');
  return typeof alpha === 'number' ? alpha : 1;
}

function numberOf(node: object, member: string): number {
  const value = ask(node, member);
  return typeof value === 'number' ? value : 0;
}

function numberIn(value: object, member: string): number {
  const found: unknown = Reflect.get(value, member);
  return typeof found === 'number' && Number.isFinite(found) ? found : 0;
}

/** The answer of a member; undefined where there is none. */
function ask(
  node: object,
  member: string,
  ...about: readonly unknown[]
): unknown {
  const method: unknown = Reflect.get(node, member);
  return typeof method === 'function' ? method.call(node, ...about) : undefined;
}
