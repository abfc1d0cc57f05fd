/** Words that say of the digits behind or below them that nobody is to be called by them, in the languages of the panels. */
import { words, wordsIn } from './words.js';

/** Secrets, and the numbers of meetings, members, firms and towns. */
const secrets = words(`
  pin pincode nip code codes passcode password passwort kennwort kenncode mdp passe clave contrasena codigo codice
  wachtwoord toegangscode zugangscode senha رمز الرمز المرور id معرف المعرف identifiant identifier`);
const named = words('matricule siret siren iban postal postcode postleitzahl cp plz zip cap');

/** Days and times, ages, places, sums, fax machines, addresses and remarks. */
const others = words(`
  date datum fecha data التاريخ heure time uhrzeit hora ora tijd age alter edad eta leeftijd idade العمر
  annee year jahr ano anno jaar etage floor montant prix price preis amount
  fax telefax telecopie telecopieur pager mail email courriel correo
  note notes remarque remarques commentaire commentaires comment comments remark remarks bemerkung bemerkungen notiz
  nota notas opmerking opmerkingen osservazioni observaciones observacoes ملاحظات`);

/** Whether a word says of digits that they are no telephone's. */
export function isOfOther(word: string): boolean {
  return secrets.has(word) || named.has(word) || others.has(word);
}

/** Whether a text only says what digits are, and that they are no telephone's: `Âge`, `Code postal`. */
export function isLabelOfOther(text: string): boolean {
  const written = wordsIn(text);
  return written.length > 0 && written.every(isOfOther);
}

/**
 * Whether the words before digits say that they are no telephone's: `PIN: 1234`, `ID de réunion : 812 3456 7890`, `Your PIN is
 * 1234`. `cap` and `zip` may be in names: only directly before the digits do they say so.
 */
export function isNoTelephone(before: string): boolean {
  const written = wordsIn(before);
  return written.some((word) => secrets.has(word)) || named.has(written.at(-1) ?? '') || isLabelOfOther(before);
}

/** Whether a text is the number of a fax machine. */
export function isFax(text: string): boolean {
  return /^\s*(?:(?:t[ée]l[ée])?fax|t[ée]l[ée]copi(?:e|eur))(?![\p{L}\p{N}])/iu.test(text);
}
