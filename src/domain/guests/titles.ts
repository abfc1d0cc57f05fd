/** What the titles of columns say of the cells below, in the languages of the panels. */
import { isOfOther } from './no-telephone.js';
import { words, wordsIn } from './words.js';

/**
 * What a column has by its title. `number`: telephone numbers. `perhaps`: numbers, of telephones where no other column has
 * those. `name`: names, or parts of names. `other`: what is never dialled, and is no name.
 */
export type Content = 'number' | 'perhaps' | 'name' | 'other';

const telephone = words(`
  tel telephone telephones portable mobile gsm poste sda phone phones cell cellphone landline extension ext exten
  telefon telefonnummer rufnummer durchwahl durchwahlnummer nebenstelle handy handynummer mobil mobilnummer mobiltelefon
  mobilfunk festnetz apparat dw telefono movil celular anexo cellulare interno telefoon telefoonnummer mobiel
  mobielnummer toestel toestelnummer doorkiesnummer telefone telemovel ramal extensao phonenumber
  هاتف الهاتف تلفون التلفون جوال الجوال محمول المحمول موبايل الموبايل تحويلة التحويلة`);

const number = words('numero numeros number numbers nummer nummern num رقم الرقم');

const besideNumber = words('direct directe appel dappel d');

const name = words(`
  nom noms prenom prenoms name names firstname lastname surname forename fullname vorname nachname familienname nombre
  nombres apellido apellidos nome nomi cognome sobrenome apelido naam voornaam achternaam الاسم اسم
  participant participants participante participantes partecipante teilnehmer deelnemer guest guests gast invite invites
  invitado ospite convidado contact`);

/** What may stand beside these words, in whichever language. Digits may, too: `Phone 1`. */
const beside = words(`
  de du des d la le l el et and und y e en of the van der di del da do appel dappel
  pro professionnel personnel perso prive direct directe fixe interne bureau domicile travail principal
  work office business home private personal main primary other value internal
  privat geschaftlich dienstlich intern buro fijo trabajo casa oficina fisso ufficio lavoro vast werk zakelijk fixo
  trabalho direkt directo diretto العمل المكتب المنزل`);

const besideName = words(`
  complet complete full display given first last middle family famille usage completo familia vollstandiger
  volledige العائلة الاول الكامل`);

/** What the title of a column says of the cells below; undefined for a title that we do not know. */
export function contentBy(title: string): Content | undefined {
  const written = wordsIn(title.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  if (written.some(isOfOther)) return 'other';
  const isMadeOf = (...sets: readonly ReadonlySet<string>[]) =>
    written.every((word) => sets.some((set) => set.has(word)) || /^\d$/.test(word));
  if (written.some((word) => telephone.has(word)) && isMadeOf(telephone, number, beside)) return 'number';
  // `Numéro de bureau` may be that of a room.
  if (written.some((word) => number.has(word)) && isMadeOf(number, besideNumber)) return 'perhaps';
  if (written.some((word) => name.has(word)) && isMadeOf(name, beside, besideName)) return 'name';
  return undefined;
}
