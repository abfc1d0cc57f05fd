import '@angular/compiler'; // Links Angular's own packages, as the CLI would while building.
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all';
import { App } from './app.js';

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
