import {warn} from '../allowed/warnings.ts';
import {OpenFace} from './openFace.ts';
import {type ReadAddress, sheetFaces} from './sheetFaces.ts';

/**
 * The faces that styles declare, with those of the styles that they import. What
 * cannot be read is left out with a warning, as in browsers.
 *
 * @param base - The absolute address of the styles.
 */
export function facesOfStyles(
  css: string,
  base: string,
  read: ReadAddress,
): readonly OpenFace[] {
  return facesIn(css, base, read, new Set([base]));
}

/** The faces of the styles at an absolute address. */
export function facesAtAddress(
  address: string,
  read: ReadAddress,
  seen: Set<string> = new Set(),
): readonly OpenFace[] {
  if (seen.has(address)) return [];
  seen.add(address);
  try {
    const css = Buffer.from(read(address, 'styles')).toString('utf8');
    return facesIn(css, address, read, seen);
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
    return [];
  }
}

function facesIn(
  css: string,
  base: string,
  read: ReadAddress,
  seen: Set<string>,
): readonly OpenFace[] {
  try {
    const {imports, faces} = sheetFaces(css, base, read);
    return [
      ...imports.flatMap(address => facesAtAddress(address, read, seen)),
      ...faces.map(face => new OpenFace(face)),
    ];
  } catch (error) {
    const {message} = Object(error);
    warn(`Styles that are no CSS are left out: ${message}`);
    return [];
  }
}
