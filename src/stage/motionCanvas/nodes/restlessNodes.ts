import {askAgain} from '../reading.ts';
import {nodeType} from './nodeType.ts';

/** What a class of nodes draws with. */
const drawing = ['render', 'draw', 'drawShape', 'applyStyle', 'getPath'];

/** The framework's own classes, by the names that it gives them. */
const frameworkNames = new Set(
  'Bezier Camera Circle Code CodeBlock CubicBezier Curve Grid Icon Img Knot Latex Layout Line Node Path Polygon QuadBezier Ray Rect SVG Shape Spline Txt TxtLeaf Video View2D'.split(
    ' ',
  ),
);

/** A class says by it that signals tell all that its code draws. */
const promise = 'drawsFromSignals';

const taught = new WeakSet<object>();
const known = new WeakMap<object, boolean>();

/**
 * Has nodes that draw by code of their author asked again at every frame: such code
 * may draw what no signal tells, a field that the script sets or a canvas of its own.
 * `view` gives the base class of nodes.
 */
export function askRestlessNodes(view: object): void {
  const type = nodeType(view);
  if (!type || taught.has(type)) return;
  taught.add(type);
  const native: Render = Reflect.get(type, 'render');
  const render: Render = function (context) {
    if (isRestless(Object.getPrototypeOf(this), type)) askAgain();
    native.call(this, context);
  };
  Reflect.set(type, 'render', render);
}

function isRestless(type: object | null, base: object): boolean {
  if (type === null || type === base) return false;
  const found =
    known.get(type) ??
    (drawsItself(type) || isRestless(Object.getPrototypeOf(type), base));
  known.set(type, found);
  return found;
}

function drawsItself(type: object): boolean {
  if (isPolygon(type) || Reflect.get(type, promise) === true) return false;
  const names = Reflect.ownKeys(type)
    .filter(key => key === 'name' || String(key).endsWith('/nodeName)'))
    .map(key => String(Reflect.get(type, key)));
  return (
    !names.some(name => frameworkNames.has(name)) &&
    drawing.some(method => Object.hasOwn(type, method))
  );
}

/** The framework gives its polygons no name of their own. */
function isPolygon(type: object): boolean {
  return (
    type.constructor.name === 'Polygon' && Object.hasOwn(type, 'createPath')
  );
}

type Render = (this: object, context: unknown) => void;
