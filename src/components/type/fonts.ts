import medium from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import strong from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import {typeface} from '../../theme.ts';

const faces = [
  [typeface.regular, regular],
  [typeface.medium, medium],
  [typeface.strong, strong],
] as const;

/**
 * The project's own faces, registered with the page or the stage; resolves when
 * they can measure and draw text.
 */
export const fontsReady: Promise<unknown> = Promise.all(
  faces.map(([weight, data]) => {
    const face = new FontFace(typeface.family, `url(${data})`, {
      weight: String(weight),
    });
    document.fonts.add(face);
    return face.load();
  }),
);
