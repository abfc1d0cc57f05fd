import { createApp } from 'vue';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all';
import Options from './Options.vue';

createApp(Options).mount('main');
