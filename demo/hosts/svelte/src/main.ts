import { mount } from 'svelte';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all';
import App from './App.svelte';

mount(App, { target: document.querySelector('main')! });
