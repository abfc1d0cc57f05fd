/** Words that say of the digits behind them that nobody is to be called by them, in the languages of the panels. */
import { words, wordsIn } from './words.js';

/** Secrets, and the numbers of meetings, members, firms and towns. */
const named = words(`
  pin pincode nip code codes passcode password passwort kennwort kenncode mdp passe clave contrasena codigo codice
  wachtwoord toegangscode zugangscode senha رمز الرمز المرور id identifiant matricule siret siren iban
  postal postcode postleitzahl cp plz zip`);

/** Whether the last word before digits says that the digits are no telephone's: `PIN: 1234`, `Meeting ID 812 3456 7890`. */
export function isNoTelephone(before: string): boolean {
  return named.has(wordsIn(before).at(-1) ?? '');
}

/** Whether a text is the number of a fax machine. */
export function isFax(text: string): boolean {
  return /^\s*(?:(?:t[ée]l[ée])?fax|t[ée]l[ée]copi(?:e|eur))(?![\p{L}\p{N}])/iu.test(text);
}
