// The same form at a second address: a route module belongs to one route only.
export { action, default, loader } from './tender-form.tsx';
