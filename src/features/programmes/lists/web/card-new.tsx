/** The same form without a record. */
export { default, action, loader } from './card-page.tsx';
