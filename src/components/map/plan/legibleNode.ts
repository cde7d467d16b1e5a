/**
 * The radius for a symbol of the smallest legible em, in pixels. Rows that would
 * need smaller nodes are closer together instead.
 */
export const LEGIBLE_NODE = 32;
