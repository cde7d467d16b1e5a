import bold from '@fontsource/inter/files/inter-latin-700-normal.woff2?url';
import italic from '@fontsource/inter/files/inter-latin-400-italic.woff2?url';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';

const faces = [
  new FontFace('Inter', `url(${regular})`),
  new FontFace('Inter', `url(${bold})`, {weight: '700'}),
  new FontFace('Inter', `url(${italic})`, {style: 'italic'}),
];

for (const face of await Promise.all(faces.map(face => face.load()))) {
  document.fonts.add(face);
}
