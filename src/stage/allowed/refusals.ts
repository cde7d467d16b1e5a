let last: Error | undefined;
const ending = new WeakSet<Error>();

/**
 * An error that refuses a part of the web. Code may catch it and go on with nothing
 * to show, so it is kept until the step of the scene has ended.
 */
export function refusal(message: string): Error {
  const error = new Error(message);
  if (!last || !endsScene(last)) last = error;
  return error;
}

/**
 * A refusal that ends the scene, though the framework catches it: it would draw nothing,
 * or ask again and again.
 */
export function endingRefusal(message: string): Error {
  const error = refusal(message);
  ending.add(error);
  return error;
}

export function endsScene(error: Error): boolean {
  return ending.has(error);
}

/** @throws the refusal that ends the scene, if there is one. */
export function throwEnding(): void {
  if (last && endsScene(last)) throw last;
}

/** The last refusal since the last call. */
export function takeRefusal(): Error | undefined {
  const taken = last;
  last = undefined;
  return taken;
}
