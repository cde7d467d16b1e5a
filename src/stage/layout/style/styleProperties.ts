/** Inherited properties, as in CSS. */
const textProperties = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontFeatureSettings',
  'letterSpacing',
  'lineHeight',
  'textAlign',
  'whiteSpace',
] as const;

const boxProperties = [
  'position',
  'display',
  'boxSizing',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'aspectRatio',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'flexDirection',
  'flexBasis',
  'flexGrow',
  'flexShrink',
  'flexWrap',
  'justifyContent',
  'alignContent',
  'alignItems',
  'alignSelf',
  'columnGap',
  'rowGap',
] as const;

export type TextProperty = (typeof textProperties)[number];
export type StyleProperty = TextProperty | (typeof boxProperties)[number];

/** The CSS properties that affect layout, by script name. */
export const styleProperties: readonly StyleProperty[] = [
  ...textProperties,
  ...boxProperties,
];

const inherited: ReadonlySet<string> = new Set(textProperties);

/** Whether child elements inherit the property. */
export function isTextProperty(
  property: StyleProperty,
): property is TextProperty {
  return inherited.has(property);
}

/** `font-size` for `fontSize`. */
export function kebabCase(property: StyleProperty): string {
  return property.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
}

/** The property with this name in either spelling. */
export function styleProperty(name: string): StyleProperty | undefined {
  return styleProperties.find(
    property => property === name || kebabCase(property) === name,
  );
}
