import { createRoot } from 'react-dom/client';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import { App } from './App.js';

createRoot(document.querySelector('main')!).render(<App />);
