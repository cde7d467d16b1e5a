import {Code, Layout, Rect, Txt} from '@motion-canvas/2d';
import {easeInBack} from '@motion-canvas/core';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const font = {fontFamily: 'Inter', fontSize: 28, fill: paper} as const;

/** A value that the types of Motion Canvas refuse, and a project in JavaScript not. */
// oxlint-disable-next-line typescript/no-explicit-any
const loose = (value: unknown): any => value;

/** Scenes with values that are no CSS, or are seldom written. */
export const ignoredScenes = scenes('ignored', {
  'styles of a font': still(() => [
    <Txt {...font} y={-100} fontStyle={'monospace'} text={'A style'} />,
    <Txt {...font} y={-60} fontWeight={loose('semibold')} text={'A weight'} />,
    <Txt {...font} y={-20} fontWeight={1200} text={'Too heavy'} />,
    <Txt {...font} y={20} fontSize={Number.NaN} text={'No size'} />,
    <Txt {...font} y={60} fontSize={-28} text={'A negative size'} />,
    <Txt {...font} y={100} letterSpacing={Number.NaN} text={'No spacing'} />,
  ]),
  'names of families': still(() => (
    <Layout layout direction={'column'} {...font}>
      {['Sans Mono;', 'Sans Mono, ', 'Roboto 2x'].map(family => (
        <Txt fill={paper} fontFamily={family} text={`not ${family}`} />
      ))}
    </Layout>
  )),
  'lines of a text': still(() => [
    <Txt
      {...font}
      y={-40}
      width={300}
      textAlign={loose('middle')}
      lineHeight={loose('abc')}
      textWrap={true}
      text={'Neither alignment nor height'}
    />,
    <Txt {...font} y={60} textWrap={loose('balance')} text={'No wrap'} />,
  ]),
  'lengths and places': still(() => (
    <Rect
      layout
      size={[400, 200]}
      direction={loose('col')}
      alignItems={loose('middle')}
      justifyContent={loose('around')}
      wrap={loose('yes')}
      gap={Number.NaN}
      padding={-10}
      stroke={grey}
      lineWidth={2}
    >
      <Rect size={[50, 40]} grow={-1} fill={blue} />
      <Rect width={loose('abc')} minWidth={40} height={40} fill={orange} />
      <Rect size={[70, 60]} shrink={Number.NaN} fill={green} />
      <Rect width={90} ratio={loose('3/2')} alignSelf={'start'} fill={violet} />
    </Rect>
  )),
  *'sizes below 0 on the way'(view) {
    const label = new Txt({...font, text: 'Swing'});
    const box = new Rect({y: 70, size: 40, fill: orange});
    view.add([label, box]);
    yield;
    label.fontSize(4);
    box.width(4);
    yield* label.fontSize(80, 0.2, easeInBack);
    yield* box.width(200, 0.2, easeInBack);
  },
  'inherited weights': still(() => (
    <Layout layout direction={'column'} {...font} fontWeight={loose('bold')}>
      <Txt fill={paper} text={'Bold'} />
      <Txt fill={paper} fontWeight={loose('lighter')} text={'Lighter'} />
      <Txt fill={paper} fontWeight={loose('inherit')} text={'Bold again'} />
      <Txt fill={paper} fontWeight={loose('initial')} text={'Regular'} />
    </Layout>
  )),
  'spaced lines of code': still(() => (
    <Code
      {...font}
      fontSize={44}
      letterSpacing={6}
      code={'delta = W.T\n  * slope'}
    />
  )),
});
