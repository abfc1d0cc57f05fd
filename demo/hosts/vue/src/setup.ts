import { createApp } from 'vue';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all';
import Setup from './Setup.vue';

createApp(Setup).mount('main');
