/**
 * The page's language and colour scheme, kept in its address, so that a second window opens alike.
 *
 * The elements need not be told: they follow `lang` and `color-scheme` of whatever they are in.
 *
 * @typedef {'en' | 'fr'} Language
 * @typedef {'auto' | 'light' | 'dark'} Theme
 */
const root = document.documentElement;

/** @returns {Language} */
export function language() {
  return root.lang === 'fr' ? 'fr' : 'en';
}

/** @returns {Theme} */
export function theme() {
  return /** @type {Theme} */ (root.dataset.theme ?? 'auto');
}

/** @param {string} wanted */
export function setLanguage(wanted) {
  root.lang = wanted === 'fr' ? 'fr' : 'en';
}

/** @param {string} wanted */
export function setTheme(wanted) {
  if (wanted === 'light' || wanted === 'dark') root.dataset.theme = wanted;
  else delete root.dataset.theme;
}

/**
 * Writes one setting into the page's address, without loading it anew.
 *
 * @param {'lang' | 'theme'} name
 * @param {string} value
 */
export function keepInAddress(name, value) {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

const search = new URLSearchParams(location.search);
setLanguage(search.get('lang') ?? navigator.language.slice(0, 2));
setTheme(search.get('theme') ?? 'auto');
