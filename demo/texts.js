import { language } from './appearance.js';
import { english } from './texts-en.js';
import { french } from './texts-fr.js';

const byLanguage = { en: english, fr: french };

/**
 * @param {keyof typeof english} key
 * @returns {string}
 */
export function text(key) {
  return byLanguage[language()][key];
}

/** Writes the page's texts in its language: whatever has `data-text`, or `data-label` for an `aria-label`. */
export function writeTexts() {
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
}
