import { Fragment } from 'react';
import { usePath } from '../../../../ui/language.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import type { FactLinkView } from '../../facts/contract.ts';

/** Names with their pages in a line. */
export function FactNames({ links }: { links: readonly FactLinkView[] }) {
  const path = usePath();
  return links.map(({ key, names, path: page }, at) => (
    <Fragment key={key}>
      {at === 0 ? null : ' · '}
      <a href={path(page)}>
        <ShownName names={names} />
      </a>
    </Fragment>
  ));
}
