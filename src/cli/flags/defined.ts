/** An object without its undefined properties. */
export function defined<TObject extends object>(
  object: TObject,
): {[Key in keyof TObject]?: Exclude<TObject[Key], undefined>} {
  const entries = Object.entries(object);
  return Object(
    Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
  );
}
