/** A new list: the same form as for changing one. */
export { action, default, loader } from './list-form.tsx';
