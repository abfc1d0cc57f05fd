import type { ContactOptions } from './options.js';

/** People of the directory who are no users of this world: with the ten users they are forty. */
export const defaultContacts: readonly ContactOptions[] = [
  // Phones of the company: each has a hint.
  { name: 'Björn Ångström', number: '1030', team: 'Support', favorite: true },
  { name: 'Bill Tanner', number: '1031', team: 'Direction', favorite: true, mobile: '0644444431' },
  { name: 'Агафья Никитина', number: '1032', team: 'Support' },
  { name: 'Δημήτρης Παπαδόπουλος', number: '1033', team: 'Ventes' },
  { name: '山田 太郎', number: '1034', team: 'Ventes' },
  { name: '王小明', number: '1035', team: 'Support' },
  { name: 'נועה כהן', number: '1036', team: 'Ventes' },
  { name: 'محمد العربي', number: '1037', team: 'Support' },
  { name: 'प्रिया शर्मा', number: '1038', team: 'Direction' },
  { name: '김민준', number: '1039', team: 'Support' },
  { name: 'Łukasz Wójcik', number: '1040', team: 'Ventes', plan: { answer: 'never' } },
  { name: 'Siân O’Brien', number: '1041', team: 'Support', plan: { answer: 'refuses', afterMs: 1500 } },
  { name: 'Nguyễn Thị Hương', number: '1042', team: 'Ventes' },
  { name: 'Maria do Carmo de Albuquerque e Vasconcelos', number: '1043', team: 'Direction' },
  { name: 'Özge Yıldız', number: '1044', team: 'Support', hint: 2 },
  { name: 'Jean Martin', number: '1045', team: 'Support', hint: 4 },
  { name: 'Jean Martin', number: '1046', team: 'Ventes' },
  { name: 'Élise Lefebvre', number: '1047', team: 'Support', hint: -1 },
  { name: 'François-Xavier Dubois', number: '1048', mail: 'fxdubois@example.org' },
  { name: 'สมชาย ใจดี', number: '1049', team: 'Ventes' },
  { name: 'Salle 2026', number: '1050' },
  { name: 'Anne', number: '1051', team: 'Accueil', favorite: true },
  // People outside: no hint.
  { name: 'Vesper Lynd', number: '0611111111', team: 'HM Treasury', favorite: true },
  { name: 'Felix Leiter', number: '0622222222', team: 'CIA' },
  { name: 'Ernst Blofeld', number: '0633333333' },
  { name: 'SUPPORT:0140506070', number: '0140506070' },
  { name: 'Kristatos & Fils, “Import”', number: '+39 06 1234 5678', mail: 'contact@example.org' },
  { name: 'Tiffany Case', number: '0033645454545', mobile: '0646464646' },
  // Somebody who cannot be called, and somebody with a mobile alone.
  { name: 'Émile Sans-Numéro', mail: 'emile@example.org' },
  { name: 'Mobile Seulement', mobile: '0647474747' },
];
