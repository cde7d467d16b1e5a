import {nodeType} from './nodeType.ts';

/** A context that separates the drawings of nodes. */
interface NodeRecorder {
  /** Records the drawing of a node by `draw`. */
  branch(node: object, draw: () => void): void;
}

/** The class of these contexts. */
type RecorderClass = abstract new (...values: never[]) => NodeRecorder;

const taught = new WeakSet<object>();

/**
 * Makes every node report to a recorder when it begins and ends to draw; `view`
 * gives the base class of nodes.
 */
export function recordNodes(view: object, recorder: RecorderClass): void {
  const type = nodeType(view);
  if (!type || taught.has(type)) return;
  taught.add(type);
  const native: Render = Reflect.get(type, 'render');
  const render: Render = function (context) {
    const draw = () => native.call(this, context);
    if (context instanceof recorder) context.branch(this, draw);
    else draw();
  };
  Reflect.set(type, 'render', render);
}

type Render = (this: object, context: unknown) => void;
