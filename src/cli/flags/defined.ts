/** An object without the properties that are undefined. */
export function defined<TObject extends object>(
  object: TObject,
): {[Key in keyof TObject]?: Exclude<TObject[Key], undefined>} {
  const entries = Object.entries(object);
  return Object(
    Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
  );
}
