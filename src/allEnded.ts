/**
 * Waits until all promises have settled, so that a failure leaves nothing
 * running; rejects with the first error.
 *
 * @param onFailure - Receives that error at once.
 */
export async function allEnded<TResult>(
  promises: readonly Promise<TResult>[],
  onFailure: (error: unknown) => void = () => {},
): Promise<TResult[]> {
  const first = Promise.all(promises);
  first.catch(onFailure);
  await Promise.allSettled(promises);
  return first;
}
