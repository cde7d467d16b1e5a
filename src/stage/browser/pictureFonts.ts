import {allowances} from '../allowed/allowances.ts';
import {warn} from '../allowed/warnings.ts';
import {registeredFaces} from '../fonts/faces.ts';

/**
 * Looks at the fonts of an SVG picture: Skia sets its text in a font of the machine
 * if the project did not register one, and each machine has others.
 *
 * @throws Error for such a text, unless other fonts are allowed.
 */
export function checkPictureFonts(bytes: Uint8Array, address: string): void {
  if (!isMarkup(bytes)) return;
  const family = otherFamily(Buffer.from(bytes).toString());
  if (family === undefined) return;
  const place = address.slice(0, 100);
  const problem = `The picture at ${place} has text in ${family}, which the project did not register. Register the font, or turn the text into paths.`;
  if (!allowances().otherFonts) throw new Error(problem);
  warn(`${problem} A font of this machine stands in.`);
}

/** Whether a picture is SVG. */
export function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString();
  return /^\uFEFF?\s*</.test(start);
}

/** The first font of its texts that is not registered. */
function otherFamily(svg: string): string | undefined {
  if (!/<text[\s>]/.test(svg)) return undefined;
  const lists = [
    ...svg.matchAll(/font-family\s*(?:=\s*(["'])(.*?)\1|:\s*([^;}<]+))/gs),
  ].map(([, , attribute, style = '']) => attribute ?? style);
  const known = new Set(registeredFaces().map(({family}) => family));
  const other = lists.find(
    list => !list.split(',').some(name => known.has(unquoted(name))),
  );
  if (other !== undefined) return `"${unquoted(other.split(',')[0]!)}"`;
  return lists.length === 0 ? 'no font of its own' : undefined;
}

function unquoted(name: string): string {
  return name.trim().replaceAll(/^["']|["']$|&quot;/g, '');
}
