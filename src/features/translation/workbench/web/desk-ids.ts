/** Element ids by which parts of the page find each other. */
export const editorFormId = 'segment-form';
export const targetFieldId = 'segment-target';
export const concordanceFieldId = 'concordance';

/** Where the writer goes on when what he was in has gone. */
export function focusField(): void {
  document.getElementById(targetFieldId)?.focus();
}
