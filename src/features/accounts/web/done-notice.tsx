/** Says that what was asked is done. */
export function DoneNotice({ text }: { text: string | undefined }) {
  return text ? (
    <p className="notice" role="status">
      {text}
    </p>
  ) : null;
}
