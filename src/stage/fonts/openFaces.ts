import {facesChanged} from './faces.ts';
import type {OpenFace} from './openFace.ts';

const faces = new Set<OpenFace>();

/** Lets text be set in a face of the project's own. */
export function addFace(face: OpenFace): void {
  faces.add(face);
  facesChanged();
}

export function removeFace(face: OpenFace): void {
  if (faces.delete(face)) facesChanged();
}

/** The project's own faces of a family, oldest first. */
export function addedFaces(family: string): readonly OpenFace[] {
  const wanted = family.toLowerCase();
  return [...faces].filter(face => face.family.toLowerCase() === wanted);
}
