/** A secret that is shown once. */
export function SecretNotice({ title, note, secret }: { title: string; note: string; secret: string }) {
  return (
    <div className="notice" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        <code className="address">{secret}</code>
      </p>
      <p>{note}</p>
    </div>
  );
}
