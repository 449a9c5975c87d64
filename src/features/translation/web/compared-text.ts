export { diffText, type Piece } from '../workbench/web/diff-text.ts';
