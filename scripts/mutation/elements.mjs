/**
 * `npm run test:mutation:elements [--again] [group...]`: breaks what decides in `elements`, not templates and styles, in a
 * browser that stays open from one broken part to the next.
 */
import { breakGroups } from './groups.mjs';

const groups = {
  connection: {
    broken: 'elements/connection/{held-events,left-behind,make-connection,page-life}',
    tests:
      'page/{page-turns,page-life,one-session,moving,same-again,morph} elements/{cti-connection,token,sign-in,written-by-listener}',
  },
  requests: {
    broken: 'elements/requests/*',
    tests:
      'elements/{requests,consent,outcomes,room-selection,status,frameworks,page-additions,page-header,forgiving-properties,overtaken,outcome-words} page/{stray-requests,providers,two-copies,upgrade-order}',
  },
  drawing: {
    broken: 'elements/drawing/{difference,keyed-rows,memo,render-scheduler}',
    tests: 'elements/{what-differs,turns-to-render,keyed-rows,rendering,talk-toggles,rows-drawn-alone}',
  },
  holding: {
    broken: 'elements/drawing/{press-guard,resting,row-hold,turned-toggles,scroll-watch}',
    tests:
      'elements/{holding-still,rooms-holding-still,above-the-list,press-below,shortcuts,paper-and-touch,list-keyboard,turned-toggles,same-button-other-conference,notices-under-pointer,enlarged,held-keys,scroll-watch}',
  },
  window: {
    broken: 'elements/drawing/row-window',
    tests: 'elements/{long-lists,layout,talk-toggles,rows-drawn-alone} page/odd-pages',
  },
  words: {
    broken: 'elements/text/{language-tag,masking,names,duration,attendance-file}',
    tests:
      'elements/{language-tag,languages,masking,masking-everywhere,names-for-numbers,namesakes,odd-conferences,attendance-file,participant-rows,room-list,my-calls,outcomes,joining,guests}',
  },
  forms: {
    broken: 'elements/panel/{focus-keeper,forgiving-element,handing-over,number-setting,question}',
    tests:
      'elements/{focus,stray-keys,questions,list-keyboard,organizer-actions,participant-actions,forgiving-properties,frameworks,sign-in,invitation,same-button-other-conference}',
  },
  problems: {
    broken: 'elements/panel/{problem,problems,held-back,server-notices}',
    tests:
      'elements/{outcomes,other-room,room-list,two-conferences,requests,frameworks,bulk-results,invitation,problems-out-of-view,server-notices,told-once,notices-under-pointer,late-signs,given-back,asked-once} page/moving',
  },
  keys: {
    broken: 'elements/{panel/row-keys,panel/typing,participants/list-keys}',
    tests:
      'elements/{list-keyboard,shortcuts,typing,finding-rooms,finding-people,keypad-typing,rooms-touched,room-list,long-lists,paper-and-touch,focus,page-additions} page/odd-pages',
  },
  announcer: {
    broken: 'elements/{participants/announcer,panel/tellers,panel/leaving}',
    tests:
      'elements/{announcements,log-notices,forgiving-properties,mute-newcomers,since-you-looked,told-once,news-of-me,server-notices,keypad} page/{moving,page-life}',
  },
  bulk: {
    broken: 'elements/participants/{bulk,bulk-aim,bulk-count,moves,touched,ticks}',
    tests:
      'elements/{bulk-acts,bulk-results,bulk-meanwhile,bulk-after-lost-link,asked-once,my-second-call,mute-newcomers,list-keyboard,paper-and-touch} page/moving',
  },
  guests: {
    broken: 'elements/{participants/{guest-search,invitations,drafts,invite-fields},drawing/opaque-ids}',
    tests:
      'elements/{guests,guests-found,guests-who-wait,guest-hooks,remember-guests,invitation,names-for-numbers,renumbered-call} page/moving',
  },
  finding: {
    broken: 'elements/{participants/people-finder,rooms/favourites}',
    tests:
      'elements/{finding-people,finding-anew,finding-rooms,talking,talk-times,two-conferences,old-marks,since-you-looked,rooms-touched,long-lists,renumbered-call} page/moving',
  },
  rows: {
    broken: 'elements/participants/row-source',
    tests:
      'elements/{participant-rows,participant-actions,bulk-acts,talking,old-marks,questions,namesakes,stale-rows,names-for-numbers,organizer-actions,rows-drawn-alone}',
  },
  sessions: {
    broken: 'elements/connection/{own-connection,shared-connections}',
    tests: 'page/{one-session,moving,same-again,morph,page-life,providers} elements/{cti-connection,token,sign-in}',
  },
  kept: {
    broken:
      'elements/{page/kept-people,page/page-store,participants/guest-memory,participants/naming,participants/phone-watch}',
    tests:
      'elements/{kept-people,page-store,phone-watch,remember-guests,names-for-numbers,guests,guests-found,guests-who-wait,guest-hooks,finding-rooms}',
  },
  menus: {
    broken:
      'elements/{panel/menus,panel/action,participants/row-actions,participants/row-press,participants/long-press}',
    tests:
      'elements/{menu-place,row-actions,questions,list-keyboard,participant-actions,organizer-actions,my-actions,names-for-numbers,paper-and-touch,bulk-acts,joining,finding-people,shortcuts}',
  },
  strays: {
    broken: 'elements/{panel/stray-keys,panel/menu-place,drawing/press-hold,connection/focus-place}',
    tests: 'elements/{stray-keys,press-below,menu-place,sign-in,focus,holding-still,same-button-other-conference}',
  },
  told: {
    broken:
      'elements/{participants/my-news,participants/log-notices,participants/namesakes,text/outcome-text,text/with-names,log/absence}',
    tests:
      'elements/{announcements,news-of-me,outcome-words,overtaken,endings,log-notices,namesakes,outcomes,since-you-looked,frameworks,mute-newcomers,two-conferences}',
  },
  shown: {
    broken:
      'elements/{participants/shown-conference,participants/newcomers,rooms/find-rooms,drawing/held-rows,drawing/row-place}',
    tests:
      'elements/{two-conferences,tabs,room-selection,other-room,mute-newcomers,finding-rooms,holding-still,rooms-holding-still,above-the-list,row-place,enlarged,list-keyboard,same-button-other-conference}',
  },
  joining: {
    broken: 'elements/joining/{keypad-focus,keypad-place,keypad-presses,my-way-in,other-call}',
    tests: 'elements/{keypad,keypad-typing,joining,which-call,shortcuts,renumbered-call}',
  },
  toggles: {
    broken: 'elements/participants/row-state',
    tests:
      'elements/{talk-toggles,talking,old-marks,rows-drawn-alone,stale-rows,talk-times,bulk-acts,participant-rows,holding-still}',
  },
  added: {
    broken: 'elements/{participants/additions,participants/page-people}',
    tests:
      'elements/{page-additions,page-badges,page-button,page-header,page-people,page-empty,frameworks,guests-found,guests}',
  },
};

await breakGroups('stryker.elements.config.mjs', groups);
