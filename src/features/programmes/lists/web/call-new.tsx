/** The same form without a record. */
export { default, action, loader } from './call-page.tsx';
