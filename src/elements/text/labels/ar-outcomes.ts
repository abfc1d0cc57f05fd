import { isolated } from './isolated.js';
import type { Labels } from './labels.js';
import { oneOf } from './one-of.js';
import { counter, nameList } from './plurals.js';

const list = nameList('ar', counter('ar', { two: 'شخصان آخران', few: '# آخرون', many: '# آخرون', other: '# آخرون' }));
const names = (who: readonly string[]) => list(who.map(isolated));

/** What became of the connection and of what was asked for. */
export const arOutcomes: Partial<Labels> = {
  status: oneOf({
    idle: 'لا اتصال بعد',
    connecting: 'جارٍ الاتصال…',
    online: 'الاتصال قائم',
    reconnecting: 'انقطع الاتصال، تجري محاولة جديدة',
    'signed-out': 'انتهت الجلسة',
    refused: 'لا يوجد اتصال',
    closed: 'أُغلق الاتصال',
  }),
  statusReason: (reason, detail) =>
    oneOf({
      unreachable: detail ? 'الخادم لا يجيب، أو لا يسمح لهذه الصفحة.' : 'الخادم لا يجيب.',
      'server-error': `لدى الخادم مشكلة (${isolated(detail)}).`,
      'link-lost': 'انقطع الاتصال بالخادم.',
      silent: 'توقف الخادم عن الإجابة.',
      'logged-on-failed': 'رفض الخادم الجلسة.',
      'logged-on-timeout': 'لم يتمكن الخادم من فتح الجلسة في الوقت المحدد.',
      'invalid-credentials': 'اسم الدخول أو كلمة المرور غير صحيحة.',
      'token-expired': 'انتهت صلاحية الجلسة. يرجى تسجيل الدخول من جديد.',
      'user-not-found': 'الخادم لا يعرف اسم الدخول هذا.',
      'sign-in-failed': `رفض الخادم تسجيل الدخول: ${isolated(detail)}`,
      'sso-failed': 'تعذر تسجيل الدخول التلقائي. يرجى تسجيل الدخول هنا.',
      'unreadable-answer': 'تعذرت قراءة جواب الخادم.',
      'no-token': 'لم تتمكن هذه الصفحة من الحصول على جلسة لك.',
      'waiting-for-token': 'في انتظار تسجيل الدخول من الصفحة.',
      'invalid-server': `هذا ليس عنوان خادم: ${isolated(detail)}`,
      'insecure-server': 'هذه الصفحة آمنة، لكن عنوان الخادم (http أو ws) غير آمن، والمتصفحات تمنع ذلك.',
      'no-websocket': 'لا يوجد هنا WebSocket للاتصال.',
      'simulator-missing': 'في انتظار تحميل المحاكي.',
      'page-cti-missing': 'ليس في هذه الصفحة cti.js للاتصال.',
    })(reason),
  serverError: (error) => `أبلغ الخادم عن مشكلة: ${error ? isolated(error) : 'بلا تفاصيل'}`,
  unattributedError: (error) => `رفض الخادم شيئًا ولم يقل ما هو: ${isolated(error)}`,

  pending: oneOf({
    getConferenceRooms: 'جارٍ طلب قائمة الغرف…',
    conference: 'جارٍ بدء المؤتمر…',
    conferenceMuteMe: 'جارٍ كتم الصوت…',
    conferenceUnmuteMe: 'جارٍ إلغاء الكتم…',
    conferenceMuteAll: 'جارٍ كتم صوت الجميع…',
    conferenceUnmuteAll: 'جارٍ إلغاء كتم صوت الجميع…',
    conferenceMute: 'جارٍ كتم الصوت…',
    conferenceUnmute: 'جارٍ إلغاء الكتم…',
    conferenceDeafen: 'جارٍ حجب السماع…',
    conferenceUndeafen: 'جارٍ إعادة السماع…',
    conferenceKick: 'جارٍ الإخراج…',
    conferenceClose: 'جارٍ الإنهاء للجميع…',
    conferenceInvite: 'أُرسلت الدعوة، في انتظار الجواب…',
    includeToConference: 'جارٍ ضم المكالمة…',
    conferenceReset: 'جارٍ إعادة الضبط…',
    dial: 'جارٍ الاتصال…',
    dialFromMobile: 'جارٍ الاتصال…',
    attendedTransfer: 'جارٍ الاتصال…',
    sendDtmf: 'جارٍ إرسال الرقم…',
    hold: 'جارٍ الوضع في الانتظار أو الاستئناف…',
    hangup: 'جارٍ إنهاء المكالمة…',
    getCurrentCallsPhoneEvents: 'جارٍ طلب قائمة مكالماتك…',
    searchContacts: 'جارٍ البحث في الدليل…',
  }),
  denial: oneOf({
    'not-connected': 'لا يوجد اتصال بالخادم.',
    recording: 'هذا تسجيل.',
    unsupported: 'إصدار cti.js في هذه الصفحة أقدم من اللازم.',
    stale: 'لم يؤكد الخادم بعد ما يظهر هنا.',
    'not-in-conference': 'لست في هذا المؤتمر.',
    'organizers-only': 'للتنظيم فقط: يكون الدخول برمز PIN الخاص بالتنظيم.',
    'participant-left': 'غادر هذا الشخص.',
    'cannot-remove-organizer': 'لا يمكن إخراج شخص له دور التنظيم.',
    'needs-call': 'لا توجد مكالمة لذلك.',
    'needs-second-call': 'يتطلب ذلك مكالمة ثانية.',
    'needs-two-calls': 'يتطلب ذلك مكالمتين.',
    'no-higher-role': 'لا يمكن إعطاء دور أعلى من دورك.',
    'already-in': 'أنت في هذا المؤتمر بالفعل.',
    'no-line': 'لا يوجد خط في حسابك للاتصال به.',
    'phone-cannot-merge': 'لا يستطيع هاتفك ضم المكالمات: يتيح XiVO ذلك على هواتف Snom فقط.',
  }),
  action: oneOf({
    getConferenceRooms: 'قائمة الغرف',
    conference: 'بدء مؤتمر',
    conferenceMuteMe: 'كتم الصوت',
    conferenceUnmuteMe: 'إلغاء الكتم',
    conferenceMuteAll: 'كتم صوت الجميع',
    conferenceUnmuteAll: 'إلغاء كتم صوت الجميع',
    conferenceMute: 'كتم الصوت',
    conferenceUnmute: 'إلغاء الكتم',
    conferenceDeafen: 'حجب السماع',
    conferenceUndeafen: 'إعادة السماع',
    conferenceKick: 'إخراج',
    conferenceClose: 'إنهاء للجميع',
    conferenceInvite: 'الدعوة',
    includeToConference: 'ضم المكالمة',
    conferenceReset: 'إعادة الضبط',
    dial: 'الانضمام',
    dialFromMobile: 'الانضمام',
    attendedTransfer: 'الانضمام',
    sendDtmf: 'إرسال الرقم',
    hold: 'الوضع في الانتظار أو الاستئناف',
    hangup: 'إنهاء المكالمة',
    getCurrentCallsPhoneEvents: 'قائمة مكالماتك',
    searchContacts: 'البحث في الدليل',
  }),
  // «الطلب» takes the agreement, whatever the gender of the action.
  refused: (action, why, probably) => `${action}: الطلب مرفوض${probably ? ' على الأرجح' : ''}. ${why}`,
  errorCode: oneOf({
    NotAMember: 'لست في هذا المؤتمر.',
    NotOrganizer: 'ليس لك دور التنظيم في هذا المؤتمر.',
    CannotKickOrganizer: 'لا يمكن إخراج شخص له دور التنظيم.',
    ParticipantNotFound: 'لم يجد الخادم هذا الشخص.',
  }),
  unconfirmed: (action, reason) =>
    reason === 'deadline'
      ? `${action}: أُرسل الطلب، لكن لا شيء يدل على نجاحه.`
      : `${action}: أُرسل الطلب، لكن ما يخصه انتهى قبل ذلك.`,
  lost: (action) => `${action}: انقطع الاتصال. لا يُعرف هل نجح الطلب.`,
  unsent: (action, status) =>
    `${action}: لم يُرسل الطلب، ${oneOf({
      offline: 'إذ لا يوجد اتصال.',
      unanswered: 'إذ لا اتصال لهذه اللوحة.',
      unsupported: 'إذ إن إصدار cti.js في هذه الصفحة أقدم من اللازم.',
      changed: 'إذ غادر ذلك الشخص.',
    })(status)}`,
  invalid: (action, argument) => `${action}: لم يُرسل الطلب، إذ إن «${isolated(argument)}» غير صالح.`,

  // Nouns: a verb would agree in gender.
  joined: (who) => `انضمام إلى المؤتمر: ${names(who)}`,
  left: (who) => `مغادرة المؤتمر: ${names(who)}`,
  attendanceColumns:
    'المؤتمر|اسم المؤتمر|الاسم|الرقم|اسم الدخول|الدور|أول دخول|أول دخول (ISO)|آخر خروج|آخر خروج (ISO)|ثواني الحضور|مرات الدخول|ثواني الكلام|آخر كلام|آخر كلام (ISO)|ملاحظات|فترات الحضور (ISO)|الاسم المعطى هنا|مصدر الاسم',
  attendanceMark: oneOf({
    invited: 'دعوة من هنا',
    invitedProbably: 'دعوة من هنا على الأرجح',
    removed: 'إخراج من هنا',
    sameNumber: 'الرقم نفسه',
  }),
  mutedByOther: 'كتم شخص آخر صوتك',
  unmutedByOther: 'ألغى شخص آخر كتم صوتك',
  deafenedByOther: 'حجب شخص آخر السماع عنك',
  undeafenedByOther: 'أعاد شخص آخر السماع إليك',
};
