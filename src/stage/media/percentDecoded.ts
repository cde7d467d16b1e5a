/**
 * A text of an address with its escapes decoded. A `%` that begins none stays, as
 * in a browser: drawings in `data:` addresses have widths of `100%`.
 */
export function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, escapes => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
