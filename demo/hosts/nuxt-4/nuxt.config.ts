// Vue must know which tags are no components, on the server as in the browser.
export default defineNuxtConfig({
  compatibilityDate: '2025-11-01',
  telemetry: false,
  devtools: { enabled: false },
  app: { head: { title: 'Nuxt 4', htmlAttrs: { lang: 'en' } } },
  vue: { compilerOptions: { isCustomElement: (tag: string) => /^(cti|conference)-/.test(tag) } },
});
