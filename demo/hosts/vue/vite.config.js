import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag) => /^(cti|conference)-/.test(tag);

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  build: { rolldownOptions: { input: ['index.html', 'options.html'] } },
});
