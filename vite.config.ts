import {defineConfig} from 'vite';
import {projectPlugins} from './src/sceneBuild.mjs';

export default defineConfig({plugins: projectPlugins('./src/project.ts')});
