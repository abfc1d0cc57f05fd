import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { ConferenceRequestEvent } from 'xivo-conference-elements';

// Each line of the template is wrong: another event's class, and no such field.
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cti-connection (cti-status)="onRequest($event)"></cti-connection>
    <conference-room-list (conference-room-select)="onNumber($event.number)"></conference-room-list>
  `,
})
export class WrongComponent {
  onRequest(event: ConferenceRequestEvent): void {
    event.preventDefault();
  }

  onNumber(number: string): string {
    return number;
  }
}
