import {packagedFaces} from './fontPackages.ts';
import {genericFamily, twinFamily} from './generic.ts';
import {folderFaces, givenFaces} from './givenFonts.ts';
import {addedFaces} from './openFaces.ts';
import type {OpenFace} from './openFace.ts';
import {systemFaces} from './systemFonts.ts';

type FacesOf = (family: string) => readonly OpenFace[];

/** Where faces of a named family come from, the first to be asked first. */
const places: readonly FacesOf[] = [
  givenFaces,
  addedFaces,
  folderFaces,
  packagedFaces,
  systemFaces,
];

/**
 * The faces of a family, place by place; a later place is asked only for what
 * the ones before it lack.
 */
export function* familyFaces(family: string): Iterable<readonly OpenFace[]> {
  for (const facesOf of places) yield facesOf(family);
  const ours = genericFamily(family) ?? twinFamily(family);
  if (ours) yield packagedFaces(ours);
}

/** Whether some place has a family by this very name, or the name is generic. */
export function isKnownFamily(family: string): boolean {
  if (genericFamily(family)) return true;
  return places.some(facesOf =>
    // Only a project's own faces may turn out to have no file.
    facesOf(family).some(face => facesOf !== addedFaces || face.isUsable),
  );
}
