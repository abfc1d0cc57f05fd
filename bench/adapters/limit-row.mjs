import { iconMarkup, icons, initials, nameOf, rowPart, timer } from './row-parts.mjs';

function template(markup) {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element.content.firstElementChild;
}

const rowTemplate = template(
  `<li><span class="avatar" aria-hidden="true"></span><div class="who"><div class="line"><bdi part="name" class="name"></bdi><span class="marks"></span></div><div class="facts"><bdi part="number" class="number"></bdi><span part="role"></span><span part="origin"></span><span part="since" class="time"></span></div></div><div class="actions"></div></li>`,
);
const badge = template('<span class="badge" part="me">You</span>');
const crown = template(iconMarkup('crown'));
const talking = template(`<span class="mark talking">${iconMarkup('volume2')} Talking</span>`);
const muted = template(`<span class="mark">${iconMarkup('micOff')} Muted</span>`);
const button = (name, icon, kind = '') =>
  `<button type="button" part="action ${name}" class="${kind} only-icon" aria-disabled="false">${iconMarkup(icon)}</button>`;
const buttons = template(
  `<div>${button('mute', 'micOff')}${button('deafen', 'earOff')}${button('kick', 'userX', 'danger')}</div>`,
);

/** One row, written by hand: each event touches the nodes that it changes, and no other. */
export class LimitRow {
  constructor(person) {
    this.element = rowTemplate.cloneNode(true);
    const [avatar, who, actions] = this.element.children;
    const [line, facts] = who.children;
    const [name, marks] = line.children;
    const [number, role, origin, since] = facts.children;
    this.marks = marks;
    this.time = since.appendChild(document.createTextNode(''));
    this.since = since;
    this.startedAt = Date.now() - person.since * 1000;
    this.element.dataset.index = String(person.index);

    const shown = nameOf(person);
    avatar.textContent = initials(shown);
    name.textContent = shown;
    if (person.isMe) name.after(badge.cloneNode(true));
    if (person.callerIdName === '') number.remove();
    else number.textContent = person.callerIdNum;
    role.textContent = person.role;
    if (person.role === 'Organizer') role.prepend(crown.cloneNode(true), ' ');
    origin.textContent = person.username === undefined ? 'External' : 'Internal';
    if (!person.isMe) this.#addButtons(actions, shown);
    this.update(person);
    this.tick(Date.now());
  }

  update(person) {
    const { isTalking, isMuted } = person;
    if (isTalking === this.isTalking && isMuted === this.isMuted) return;
    this.element.setAttribute('part', rowPart(person));
    if (isTalking !== this.isTalking) {
      this.isTalking = isTalking;
      this.element.className = isTalking ? 'row talking' : 'row';
      if (isTalking) this.marks.prepend(talking.cloneNode(true));
      else this.marks.querySelector('.talking')?.remove();
    }
    if (isMuted !== this.isMuted) {
      this.isMuted = isMuted;
      if (isMuted) this.marks.append(muted.cloneNode(true));
      else this.marks.querySelector('.mark:not(.talking)')?.remove();
      if (this.speaking) this.#setSpeaking(nameOf(person));
    }
  }

  tick(now) {
    const text = timer(Math.floor((now - this.startedAt) / 1000));
    if (text === this.time.data) return;
    this.time.data = text;
    this.since.title = `In for ${text}`;
  }

  #addButtons(actions, name) {
    actions.append(...buttons.cloneNode(true).children);
    const [speaking, hearing, kick] = actions.children;
    this.speaking = speaking;
    hearing.title = hearing.ariaLabel = `Keep ${name} from hearing`;
    kick.title = kick.ariaLabel = `Remove ${name}`;
    this.#setSpeaking(name);
  }

  #setSpeaking(name) {
    const label = `${this.isMuted ? 'Unmute' : 'Mute'} ${name}`;
    this.speaking.title = this.speaking.ariaLabel = label;
    this.speaking.setAttribute('part', `action ${this.isMuted ? 'unmute' : 'mute'}`);
    this.speaking.querySelector('path').setAttribute('d', this.isMuted ? icons.mic : icons.micOff);
  }
}
