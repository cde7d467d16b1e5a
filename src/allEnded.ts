/**
 * Waits for all to end, so that a failure leaves nothing running; the error is that of
 * the first to fail.
 *
 * @param onFailure - Told of that error at once.
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
