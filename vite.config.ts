import {defineConfig} from 'vite';
import {scenePlugin} from './src/scenePlugin.mjs';

export default defineConfig({plugins: [scenePlugin()]});
