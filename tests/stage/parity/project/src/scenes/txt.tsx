import {Layout, Rect, Txt} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const font = {fontFamily: 'Inter', fontSize: 28, fill: paper} as const;
const sentence =
  'How fast does the error change when one weight moves a little?';

export const txtScenes = scenes('txt', {
  'sizes and weights differ': still(() => [
    <Txt {...font} y={-90} fontSize={16} text={'Regular, sixteen pixels'} />,
    <Txt {...font} y={-50} fontWeight={600} text={'Semibold AVA To'} />,
    <Txt {...font} y={0} fontWeight={700} fontSize={40} text={'Bold 0.0822'} />,
    <Txt
      {...font}
      y={60}
      fontStyle={'italic'}
      fontSize={52}
      text={'Italic fi'}
    />,
  ]),
  'lines wrap in a box': still(() => (
    <Rect layout width={300} padding={15} stroke={grey} lineWidth={1}>
      <Txt {...font} fontSize={22} textWrap text={sentence} />
    </Rect>
  )),
  'lines align left, centred and right': still(() => (
    <Layout layout gap={10}>
      {(['left', 'center', 'right'] as const).map(textAlign => (
        <Rect width={140} padding={6} stroke={grey} lineWidth={1}>
          <Txt
            {...font}
            fontSize={17}
            textWrap
            textAlign={textAlign}
            text={sentence}
          />
        </Rect>
      ))}
    </Layout>
  )),
  'letters are spaced': still(() => [
    <Txt {...font} y={-60} letterSpacing={8} text={'W I D E letters'} />,
    <Txt {...font} y={0} letterSpacing={-2} text={'Narrow letters'} />,
    <Txt
      {...font}
      y={60}
      letterSpacing={3}
      width={200}
      textWrap
      text={'Spaced and wrapped'}
    />,
  ]),
  'lines have a height': still(() => [
    <Txt
      {...font}
      x={-140}
      width={160}
      textWrap
      lineHeight={50}
      text={'fifty pixels a line'}
    />,
    <Txt
      {...font}
      x={130}
      width={160}
      textWrap
      lineHeight={'90%'}
      text={'ninety percent a line'}
    />,
  ]),
  'preformatted lines keep their breaks': still(() => (
    <Txt
      {...font}
      fontSize={20}
      textWrap={'pre'}
      text={'forward:\n  z = w·a + b\n  a = σ(z)\n\nbackward: δ'}
    />
  )),
  'nested texts have styles of their own': still(() => (
    <Txt {...font} width={400} textWrap>
      The{' '}
      <Txt fontWeight={700} fill={orange}>
        weight
      </Txt>{' '}
      moves the{' '}
      <Txt fontStyle={'italic'} fill={blue}>
        weighted input
      </Txt>
      , which moves the{' '}
      <Txt fontSize={40} fill={green}>
        error
      </Txt>
      .
    </Txt>
  )),
  'texts sit in a flexbox': still(() => (
    <Rect
      layout
      direction={'column'}
      gap={8}
      padding={14}
      alignItems={'end'}
      fill={grey}
    >
      <Txt {...font} text={'δ² = 0.1385'} />
      <Layout gap={20} alignItems={'center'}>
        <Rect size={30} fill={violet} />
        <Txt {...font} fontSize={18} text={'the error of a unit'} />
      </Layout>
    </Rect>
  )),
  'letters are stroked': still(() => [
    <Txt
      {...font}
      y={-50}
      fontSize={64}
      fill={null}
      stroke={blue}
      lineWidth={2}
      text={'Outline'}
    />,
    <Txt
      {...font}
      y={50}
      fontSize={64}
      stroke={orange}
      lineWidth={8}
      lineJoin={'round'}
      strokeFirst
      text={'Halo'}
    />,
  ]),
  'texts turn and scale': still(() => [
    <Txt {...font} position={[-110, -40]} rotation={-30} text={'turned'} />,
    <Txt {...font} position={[110, -40]} scale={[2, 1]} text={'stretched'} />,
    <Txt {...font} y={70} skew={[20, 0]} fontSize={48} text={'skewed'} />,
  ]),
  'the size of a text is known': still(() => {
    const label = new Txt({
      ...font,
      fontSize: 36,
      text: 'measured',
      rotation: 8,
    });
    return [
      <Rect
        size={() => label.size().add(16)}
        rotation={8}
        radius={10}
        stroke={orange}
        lineWidth={2}
      />,
      label,
    ];
  }),
  'a long word breaks nowhere': still(() => (
    <Rect layout width={160} padding={10} stroke={grey} lineWidth={1}>
      <Txt
        {...font}
        fontSize={20}
        textWrap
        text={'a backpropagation-of-errors word'}
      />
    </Rect>
  )),
});
