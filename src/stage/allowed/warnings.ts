/** Those told before any scene is played: they are about the whole project. */
const ofProject = new Set<string>();
let hearer = ofProject;

/** Tells an author, once, what the stage did in place of what a scene asks for. */
export function warn(warning: string): void {
  hearer.add(warning);
}

/** The warnings about the project itself, and those told outside of steps of scenes. */
export function warnings(): readonly string[] {
  return [...ofProject];
}

/** Gives the warnings of a step to the scenes that are played in it. */
export async function hearing<TResult>(
  scenes: Set<string>,
  step: () => Promise<TResult>,
): Promise<TResult> {
  const before = hearer;
  hearer = scenes;
  try {
    return await step();
  } finally {
    hearer = before;
  }
}
