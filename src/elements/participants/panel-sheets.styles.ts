import { findBarStyles } from '../panel/find-bar.styles.js';
import { controlStyles } from '../panel/controls.styles.js';
import { menuStyles } from '../panel/menu.styles.js';
import { panelStyles } from '../panel/panel.styles.js';
import { joiningStyles } from '../joining/joining.styles.js';
import { findPeopleStyles } from './find-people.styles.js';
import { helpStyles } from './help.styles.js';
import { inviteStyles } from './invite.styles.js';
import { participantsStyles } from './participants.styles.js';
import { rowStyles } from './rows.styles.js';

/** The style sheets of the participants' panel, the general ones first. */
export const panelSheets = [
  panelStyles,
  controlStyles,
  menuStyles,
  joiningStyles,
  findBarStyles,
  findPeopleStyles,
  participantsStyles,
  rowStyles,
  inviteStyles,
  helpStyles,
];
