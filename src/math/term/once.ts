/** A function that works its result out when it is first asked for, and keeps it. */
export function once<TResult>(make: () => TResult): () => TResult {
  let made: {readonly result: TResult} | undefined;
  return () => (made ??= {result: make()}).result;
}
