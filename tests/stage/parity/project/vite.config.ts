import {mergeConfig} from 'vite';
import base from '../../../../vite.config.ts';

/** The product's own configuration, for the project of the comparison. */
export default mergeConfig(base, {root: import.meta.dirname});
