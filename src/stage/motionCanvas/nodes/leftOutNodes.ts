import type {StageCore} from '../core.ts';
import {drawPlate} from './nodeFacts.ts';
import {nodeType} from './nodeType.ts';

/** What a drawing shows instead of a node: nothing, or its box in a colour. */
export type Instead = 'nothing' | {readonly plate: string};

type Replacement = (instead?: Instead) => Instead | undefined;

const replacements = new WeakMap<object, Replacement>();
const taught = new WeakSet<object>();

/**
 * Makes nodes that are drawn from now on ask whether they are left out. They ask a
 * signal, so that everything that keeps their drawing draws them again.
 *
 * @param view - Gives the base class of nodes.
 */
export function mayLeaveOut(core: StageCore, view: object): void {
  const type = nodeType(view);
  if (!type || taught.has(type)) return;
  taught.add(type);
  const native: Render = Reflect.get(type, 'render');
  const render: Render = function (context) {
    const instead = replacementOf(core, this)();
    if (instead === undefined) native.call(this, context);
    else if (instead !== 'nothing') drawPlate(this, context, instead.plate);
  };
  Reflect.set(type, 'render', render);
}

/** Leaves a node out, or shows it again. */
export function leaveOut(
  core: StageCore,
  node: object,
  instead: Instead | undefined,
): void {
  replacementOf(core, node)(instead ?? undefined);
}

type Render = (this: object, context: CanvasRenderingContext2D) => void;

function replacementOf(core: StageCore, node: object): Replacement {
  const known = replacements.get(node);
  if (known) return known;
  const signal = core.createSignal<Instead | null>(null);
  const replacement: Replacement = (...values) => {
    if (values.length > 0) signal(values[0] ?? null);
    return signal() ?? undefined;
  };
  replacements.set(node, replacement);
  return replacement;
}
