import { type ActingLabels, totalOf } from './acting.js';
import { isolated } from './isolated.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';

/** After a verb or a preposition, where the dual has its other form. */
const ofPeople = counter('ar', {
  zero: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصين',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
});
const number = counter('ar', { other: '#' });
const list = nameList('ar', counter('ar', { two: 'شخصان آخران', few: '# آخرون', many: '# آخرون', other: '# آخرون' }));
const time = minutesInWords('ar');

const quoted = (name: string) => `«${isolated(name)}»`;

const acts = oneOf({ mute: 'كتم الصوت', unmute: 'إلغاء الكتم', reset: 'إعادة الضبط', kick: 'الإخراج' });

export const arActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join('، '),
  roleInSentence: oneOf({ Organizer: 'دور التنظيم', User: 'دور المشاركة' }),
  inForMinutes: (minutes) => `المدة في المؤتمر: ${minutes < 1 ? 'أقل من دقيقة' : time(minutes)}`,
  runningForMinutes: (minutes) => `المدة: ${minutes < 1 ? 'أقل من دقيقة' : time(minutes)}`,
  // The first mark has the text run from right to left where it stands alone, also behind a name in Latin letters.
  nthAlike: (person, nth) => `\u200F${isolated(person)} رقم ${number(nth)}`,
  unmuted: 'الصوت غير مكتوم',
  tickedInSentence: 'ضمن التحديد',
  hasLeft: (person) => `مغادرة: ${isolated(person)}`,
  moreCame: counter('ar', { one: 'شخص آخر', two: 'شخصان آخران', other: '# آخرون' }),

  moreFor: (person) => `إجراءات أخرى: ${isolated(person)}`,
  moreActions: 'إجراءات أخرى',
  muteOthers: (person) => `كتم صوت الجميع ما عدا ${isolated(person)}`,

  tick: (person) => `تحديد ${isolated(person)}`,
  ticked: counter('ar', {
    zero: 'لا تحديد',
    one: 'حُدّد شخص واحد',
    two: 'حُدّد شخصان',
    few: 'حُدّد # أشخاص',
    many: 'حُدّد # شخصًا',
    other: 'حُدّد # شخص',
  }),
  tickedUnseen: (count) => `منهم ${number(count)} خارج القائمة المعروضة`,
  untick: 'إلغاء التحديد',
  muteTicked: 'كتم الصوت',
  unmuteTicked: 'إلغاء الكتم',
  kickTicked: 'إخراج',
  muteAllBut: 'كتم صوت الآخرين',
  confirmKickTicked: (count, conference) => `إخراج ${ofPeople(count)} من ${quoted(conference)}؟`,
  resets: (muted, deaf) =>
    [muted > 0 ? `إلغاء كتم صوت ${ofPeople(muted)}` : '', deaf > 0 ? `إعادة السماع إلى ${ofPeople(deaf)}` : '']
      .filter(Boolean)
      .join('، ') || 'لا شيء يتغير الآن',
  confirmUnmuteAll: (count, conference) => `إلغاء كتم صوت ${ofPeople(count)} في ${quoted(conference)}؟ سيُسمع الجميع.`,
  bulkResult: (act, count) => {
    const parts = [`${acts(act)}: ${number(count.done)} من ${number(totalOf(count))}`];
    if (count.left > 0) parts.push(`مغادرة: ${number(count.left)}`);
    if (count.silent > 0) parts.push(`بلا استجابة: ${number(count.silent)}`);
    if (count.failed) parts.push(`إخفاق: ${number(count.failed)}`);
    return `${parts.join('، ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'جارٍ كتم الصوت…',
    unmute: 'جارٍ إلغاء الكتم…',
    reset: 'جارٍ إعادة الضبط…',
    kick: 'جارٍ الإخراج…',
  }),
  tryAgain: 'إعادة المحاولة',
  undo: 'تراجع',
  undoWhom: (who) => `إلغاء الكتم من جديد: ${list(who.map(isolated))}`,

  confirmLastOrganizer: (conference) => `مغادرة ${quoted(conference)}؟ لن يبقى أحد لتنظيم المؤتمر.`,
  perhapsOtherCall: 'قد لا يميّز خادمك أي مكالماتك هي المقصودة، فيأخذ مكالمة أخرى.',
  howToOrganize: 'يكون التنظيم بالدخول برمز PIN الخاص به، ولا يمكن نقل هذا الدور.',
  muteNewcomers: 'كتم صوت القادمين',
  mutingNewcomers: 'يُكتم صوت كل قادم ما دامت هذه الصفحة مفتوحة.',
  stopMutingNewcomers: 'التوقف عن كتم صوت القادمين',
  newcomersEnded: (by) =>
    ({
      link: 'انقطع الاتصال: لم يعد صوت القادمين يُكتم.',
      role: 'لم يعد لك دور التنظيم: لم يعد صوت القادمين يُكتم.',
      refusal: 'رفض الخادم كتم صوت أحد المشاركين: لم يعد صوت القادمين يُكتم.',
    })[by],
  numberBack: (person) => `${isolated(person)}: عاد رقم شخص أخرجته.`,
  noOrganizer: 'لم يبق هنا أحد للتنظيم.',
  entered: (conference) => `أنت الآن في ${quoted(conference)}.`,
  ended: (conference, clock) => `انتهت مكالمتك في ${quoted(conference)} عند الساعة ${isolated(clock)}.`,
  endedUnseen: (conference) => `انتهت مكالمتك في ${quoted(conference)} أثناء انقطاع الاتصال.`,
  rejoin: 'الانضمام من جديد',
  swap: (conference) => `الانتقال إلى ${quoted(conference)}`,
  heldTab: 'في الانتظار',
  whatHappened: 'ما الذي حدث',
  attendanceKept: 'يُسجَّل الحضور ومدة الكلام.',
  talkTime: 'مدة الكلام',
  talkSince: (time) => `منذ ${isolated(time)}`,
  joinByMobile: (room) => `الانضمام إلى ${quoted(room)} بهاتفي المحمول`,
  heldMeanwhile: (call) => `${isolated(call)} في الانتظار في هذه الأثناء.`,
  keysReach: (line) =>
    line === 'page'
      ? 'تُرسل المفاتيح إلى صفحة المتصفح التي تدير مكالمتك. إن لم يحدث شيء فالإدخال على الهاتف نفسه.'
      : 'بعض الهواتف لا تقبل المفاتيح من هنا. إن لم يحدث شيء فالإدخال على الهاتف نفسه.',

  nameFrom: oneOf({ you: 'اسم وضعته أنت', directory: 'من الدليل' }),
  nameNumber: (number) => `تسمية الرقم ${isolated(number)}`,
  lookUp: (number) => `البحث عن الرقم ${isolated(number)} في الدليل`,
  inDirectory: oneOf({
    none: 'لا يوجد في الدليل اسم لهذا الرقم.',
    several: 'في الدليل عدة أسماء لهذا الرقم.',
  }),
  save: 'حفظ',
  forgetGuests: 'نسيان الضيوف والأسماء',
  guestsKept: 'يُحفظ آخر الضيوف والأسماء الموضوعة للأرقام في هذا المتصفح.',

  help: 'اختصارات لوحة المفاتيح',
  closeHelp: 'إغلاق',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Home End',
    toggle: 'Enter',
    tick: 'المسافة',
    remove: 'Del',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'إلى حقل البحث',
    move: 'من شخص إلى آخر',
    actions: 'إلى إجراءات الشخص',
    ends: 'أول شخص وآخر شخص',
    toggle: 'كتم صوت الشخص أو إلغاء الكتم',
    tick: 'تحديد الشخص، ومع Shift مجموعة متتالية',
    remove: 'إخراج الشخص بعد التأكيد',
    me: 'كتم صوتي أو إلغاء كتمه',
    escape: 'إغلاق ما هو مفتوح',
    help: 'هذه القائمة',
  }),
};
