import type {StyleProperty} from '../../../../src/stage/layout/style/styleProperties.ts';

const lengths =
  'abc NaNpx Infinitypx -1px 10 0 0px 50% -5% 1e-7px 1e+21px .5px 5.px 10PX 10vw 10pt 10foo 10deg calc(100%-10px) min(1px,2px) auto none max-content fit-content stretch content normal'.split(
    ' ',
  );
const spaced = ['', '10px 5px', '10 px', 'calc(100% - 10px)', ' 10px '];
const sizes = [...lengths, ...spaced, '10px !important', 'calc(1px +2px)'];
const numbers =
  'NaN Infinity -1 -0.1 0 1 1.5 1. .5 1e-7 1px abc null undefined'.split(' ');

const places =
  'normal auto start end center left right middle top stretch baseline space-between space-around space-evenly flex-start flex-end self-start self-end anchor-center legacy CENTER true'.split(
    ' ',
  );
const alignments = [
  ...places,
  'safe center',
  'unsafe flex-end',
  'center safe',
  'safe left',
  'first baseline',
  'safe baseline',
];

/** Values, valid and invalid ones, that a project may give. */
export const styleValues: Readonly<Record<StyleProperty, readonly string[]>> = {
  fontFamily: [
    'JetBrains Mono',
    'JetBrains Mono;',
    'JetBrains Mono, ',
    ', serif',
    'Roboto 2x',
    'Roboto2',
    '2x',
    '"2x"',
    "'a' b",
    '"a" "b"',
    'default',
    'Foo default',
    'inherit, a',
    'initial a',
    '微软雅黑',
    'é',
    '-a',
    '--a',
    '-2',
    'a/b',
    '/2 a',
    'a.b',
    'a!',
    '@a',
    '$a',
    'Fira Code (x)',
    'a:b',
    '_a',
    '"a, b", c',
    'null',
    '[object Object]',
    '-apple-system, BlinkMacSystemFont',
    'monospace',
  ],
  fontSize: [...sizes, 'medium', 'larger', '2em', 'big'],
  fontStyle: [
    'normal',
    'italic',
    'ITALIC',
    'oblique',
    'oblique 10deg',
    'oblique 100deg',
    'monospace',
    'bold',
    'italic bold',
    'undefined',
  ],
  fontWeight:
    'normal bold bolder lighter BOLD semibold 400 1 0 1000 1000.5 1200 450.5 0.5 -1 4e2 NaN 400px'.split(
      ' ',
    ),
  fontFeatureSettings: [
    'normal',
    '"tnum"',
    '"tnum" on',
    `'tnum' 1, "kern" 0`,
    'tnum',
    '"toolong"',
    '"tnum" 1.5',
    '"tnum",',
  ],
  letterSpacing: [...sizes, '5'],
  lineHeight: [...sizes, ...numbers, '150%'],
  textAlign:
    'start end left right center justify CENTER middle auto justify-all -webkit-center top'.split(
      ' ',
    ),
  whiteSpace: [
    ...'normal nowrap pre pre-wrap pre-line break-spaces wrap collapse preserve balance pretty true NOWRAP'.split(
      ' ',
    ),
    'preserve nowrap',
    'nowrap collapse',
    'wrap balance',
  ],
  position: ['absolute', 'relative', 'static', 'sticky', 'foo'],
  display: ['flex', 'inline', 'block', 'none', 'foo', 'FLEX', 'inline-flex'],
  boxSizing: ['border-box', 'content-box', 'padding-box'],
  width: sizes,
  height: sizes,
  minWidth: sizes,
  minHeight: sizes,
  maxWidth: sizes,
  maxHeight: sizes,
  aspectRatio: [
    ...numbers,
    'auto',
    '16/9',
    '16 / 9',
    'auto 1/2',
    '1/2 auto',
    '1/-2',
    '1/2/3',
  ],
  marginTop: sizes,
  marginRight: sizes,
  marginBottom: sizes,
  marginLeft: sizes,
  paddingTop: sizes,
  paddingRight: sizes,
  paddingBottom: sizes,
  paddingLeft: sizes,
  flexDirection:
    'row row-reverse column column-reverse col vertical ROW undefined'.split(
      ' ',
    ),
  flexBasis: sizes,
  flexGrow: numbers,
  flexShrink: numbers,
  flexWrap: ['wrap', 'nowrap', 'wrap-reverse', 'true', 'WRAP'],
  justifyContent: alignments,
  alignContent: alignments,
  alignItems: alignments,
  alignSelf: alignments,
  columnGap: sizes,
  rowGap: sizes,
};
