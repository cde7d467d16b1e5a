import {Code, Img, Latex, Layout, Rect, SVG} from '@motion-canvas/2d';
import large from '../assets/large.png';
import small from '../assets/small.png';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const drawing = `
<svg viewBox="0 0 120 80" xmlns="http://www.w3.org/2000/svg">
  <g transform="translate(10 10)" fill="${blue}">
    <rect width="40" height="30" rx="8"/>
    <circle cx="75" cy="15" r="15" fill="none" stroke="${orange}" stroke-width="5"/>
    <path d="M0 60 Q25 30 50 60 T100 60" fill="none" stroke="${green}" stroke-width="4" stroke-linecap="round"/>
    <g opacity="0.5" transform="rotate(10 60 40)"><rect x="50" y="35" width="30" height="12" fill="${paper}"/></g>
    <line x1="0" y1="45" x2="45" y2="38" stroke="${violet}" stroke-width="3"/>
    <polygon points="85,35 105,35 95,52" fill="${violet}"/>
    <ellipse cx="20" cy="15" rx="10" ry="6" fill="${paper}"/>
  </g>
</svg>`;
const chain = String.raw`\frac{\partial E}{\partial w} = \frac{\partial E}{\partial a}\,\frac{\partial a}{\partial z}\,\frac{\partial z}{\partial w}`;

export const svgScenes = scenes('svg', {
  'basic shapes are drawn': still(() => <SVG svg={drawing} width={360} />),
  'a height scales a drawing': still(() => [
    <SVG svg={drawing} x={-140} height={120} />,
    <SVG svg={drawing} x={100} height={200} rotation={15} opacity={0.8} />,
  ]),
  'a drawing takes the colour of its node': still(() => (
    <SVG
      width={300}
      fill={orange}
      svg={
        '<svg viewBox="0 0 60 30"><path d="M5 25 L15 5 L25 25 Z" fill="currentColor"/><circle cx="45" cy="15" r="10" fill="currentColor" stroke="white"/></svg>'
      }
    />
  )),
  'a drawing takes part in a layout': still(() => (
    <Rect
      layout
      gap={10}
      padding={10}
      stroke={grey}
      lineWidth={2}
      alignItems={'center'}
    >
      <SVG svg={drawing} width={150} />
      <Rect size={[40, 80]} fill={violet} />
      <SVG svg={drawing} height={60} />
    </Rect>
  )),
});

export const latexScenes = scenes('latex', {
  'fractions are set': still(() => (
    <Latex tex={chain} height={90} fill={paper} />
  )),
  'matrices and vectors are set': still(() => (
    <Latex
      tex={String.raw`\begin{bmatrix} w_{11} & w_{12} \\ w_{21} & w_{22} \end{bmatrix}^{\top} \delta^{(2)} \odot \sigma'(z)`}
      height={80}
      fill={paper}
    />
  )),
  'parts are coloured': still(() => (
    <Latex
      tex={String.raw`\color{#4aa3ff}{\delta_j} = \sum_{k=1}^{n} \color{#ff8a3d}{w_{kj}}\,\delta_k\,\sqrt{z}`}
      height={100}
      fill={green}
    />
  )),
  'the font size sets the height': still(() => (
    <Layout layout direction={'column'} gap={20} alignItems={'center'}>
      <Latex tex={'E = \\tfrac12 (t - a)^2'} fontSize={40} fill={paper} />
      <Latex
        tex={'\\sigma(z) = \\frac{1}{1 + e^{-z}}'}
        fontSize={28}
        fill={orange}
      />
    </Layout>
  )),
  'groups of a formula are separate': still(() => (
    <Latex tex={['a', '=', '\\sigma(', 'z', ')']} fontSize={56} fill={violet} />
  )),
});

export const imgScenes = scenes('img', {
  'a picture has its own size': still(() => [
    <Img src={small} x={-120} />,
    <Img src={large} x={100} />,
  ]),
  'a picture is scaled': still(() => [
    <Img src={large} x={-120} width={200} />,
    <Img src={large} x={120} size={[100, 180]} />,
  ]),
  'pixels stay sharp without smoothing': still(() => (
    <Img src={small} width={240} smoothing={false} />
  )),
  'a picture is clipped to round corners': still(() => [
    <Img src={large} x={-110} width={180} radius={40} clip />,
    <Img
      src={large}
      x={110}
      width={180}
      radius={20}
      stroke={paper}
      lineWidth={6}
    />,
  ]),
  'a picture is see-through': still(() => [
    <Rect size={[460, 60]} fill={orange} />,
    <Img src={large} x={-110} width={180} alpha={0.4} />,
    <Img src={large} x={110} width={180} opacity={0.6} rotation={20} />,
  ]),
  'a picture takes part in a layout': still(() => (
    <Rect layout gap={10} padding={10} fill={grey}>
      <Img src={small} />
      <Img src={large} height={80} />
    </Rect>
  )),
});

export const codeScenes = scenes('code', {
  'lines of code are set': still(() => (
    <Code
      fontFamily={'Inter'}
      fontSize={22}
      fill={paper}
      code={'delta = W.T @ delta\n  * slope(z)\nreturn delta'}
    />
  )),
});
