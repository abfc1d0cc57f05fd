/** Recordings of a connection, and connections that play them: `tapes.bundle.js` for pages without a build. */
export { recordTape, type TapeOptions, type TapeRecording } from './streams/tape/record.js';
export { createTapeConnection, type PlayOptions } from './streams/tape/play.js';
export { TapeError } from './streams/tape/format.js';
