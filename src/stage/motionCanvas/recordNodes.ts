/** A context that keeps what each node draws apart. */
interface NodeRecorder {
  /** Notes what a node draws by `draw`. */
  branch(node: object, draw: () => void): void;
}

/** The class of such contexts. */
type RecorderClass = abstract new (...values: never[]) => NodeRecorder;

const taught = new WeakSet<object>();

/**
 * Has every node of the class that a view is built on tell a recorder when it
 * begins and ends to draw.
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

/** The class that all nodes come from: the lowest that can render. */
function nodeType(view: object): object | undefined {
  let found: object | undefined;
  for (let type = view; type; type = Object.getPrototypeOf(type)) {
    if (Object.hasOwn(type, 'render')) found = type;
  }
  return found;
}
