import greek from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import italic from '@fontsource/inter/files/inter-latin-400-italic.woff2?inline';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import bold from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';

/** The faces of the scenes, loaded before any scene runs. */
export async function loadFonts(): Promise<void> {
  const faces = [
    inter(regular, {weight: '400'}),
    inter(greek, {weight: '400', unicodeRange: 'U+0370-03FF'}),
    inter(italic, {weight: '400', style: 'italic'}),
    inter(semibold, {weight: '600'}),
    inter(bold, {weight: '700'}),
  ];
  for (const face of faces) document.fonts.add(await face.load());
}

function inter(source: string, descriptors: FontFaceDescriptors): FontFace {
  return new FontFace('Inter', `url(${source})`, descriptors);
}
