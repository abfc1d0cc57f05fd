/* The elements come before their script, the provider after what it provides for, and everything is moved about. */
const main = document.querySelector('main');
const rooms = document.createElement('conference-room-list');
const panel = document.createElement('conference-participants');
// Set before the class is known.
panel.headingLevel = 3;
main.append(rooms, panel);

await import('./conference-elements/conference-elements.bundle.js');
await panel.updateComplete;

const provider = document.createElement('cti-connection');
provider.server = 'simulator:';
provider.sso = true;
main.append(provider);
provider.append(rooms, panel);

// Until the simulator comes, the provider waits for it.
await import('./conference-elements/simulator.bundle.js');

const column = document.createElement('section');
document.body.append(column);
column.append(provider);
provider.prepend(panel);

wire(provider, panel);
