let last: Error | undefined;

/**
 * An error that refuses a part of the web. Code may catch it and go on with nothing
 * to show, so it is kept until the step of the scene has ended.
 */
export function refusal(message: string): Error {
  last = new Error(message);
  return last;
}

/** The last refusal since the last call. */
export function takeRefusal(): Error | undefined {
  const taken = last;
  last = undefined;
  return taken;
}
