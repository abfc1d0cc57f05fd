import { type ComplexAttributeConverter, css, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { conferenceByNumber } from '../../domain/model/select.js';
import { toJson } from '../../streams/json.js';
import { seconds$ } from '../drawing/shared-clock.js';
import { isHidden, listenToPage, unlistenToPage } from '../page/past-names.js';
import { attendanceCsv, attendanceRemarks, lastOut, localTime } from '../text/attendance-file.js';
import { clockTime, timer } from '../text/duration.js';
import { percent } from '../text/percent.js';
import { userXIcon, xIcon } from '../text/icons.js';
import { layered } from '../text/labels/layered.js';
import { layersOf } from '../text/labels/registry.js';
import { maskedName, maskedText } from '../text/masking.js';
import { conferenceName, shownName } from '../text/names.js';
import { errorText } from '../text/outcome-text.js';
import { actionButton, actionQuestion } from './action-button.js';
import { controlStyles } from './controls.styles.js';
import { offByFalse } from './forgiving-element.js';
import { heading } from './heading.js';
import { PanelElement } from './panel-element.js';
import { panelStyles } from './panel.styles.js';

/**
 * What an element in a bundle of its own takes from the base bundle, so that a page loads neither Lit nor the panels twice.
 * For this package's own elements: it may change with any version.
 */
export const panelKit = {
  ...{ css, html, nothing, svg },
  guard: guard as (facts: readonly unknown[], draw: () => unknown) => unknown,
  ...{ PanelElement, panelStyles, controlStyles, heading, actionButton, actionQuestion },
  offByFalse: offByFalse as ComplexAttributeConverter,
  ...{
    attendanceCsv,
    attendanceRemarks,
    lastOut,
    localTime,
    clockTime,
    percent,
    timer,
    maskedName,
    maskedText,
    conferenceName,
    shownName,
    errorText,
    userXIcon,
    xIcon,
  },
  ...{ layered, layersOf },
  ...{ isHidden, listenToPage, unlistenToPage, seconds$, toJson, valuesOf, conferenceByNumber },
};
