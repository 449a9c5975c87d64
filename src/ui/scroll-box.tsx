import type { ReactNode } from 'react';

type Named = { label: string; labelledBy?: undefined } | { labelledBy: string; label?: undefined };

/**
 * A box for what may be wider than the window, a table above all: it scrolls by itself, by keyboard too, and bears a
 * name for who hears the page.
 */
export function ScrollBox({ label, labelledBy, id, children }: Named & { id?: string; children: ReactNode }) {
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={label}
      aria-labelledby={labelledBy}
      id={id}
    >
      {children}
    </div>
  );
}
