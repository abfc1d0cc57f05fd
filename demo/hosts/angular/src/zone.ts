import '@angular/compiler'; // Links Angular's own packages, as the CLI would while building.
import 'zone.js';
import { provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all';
import { App } from './app.js';

await bootstrapApplication(App, { providers: [provideZoneChangeDetection()] });
