import { InBrowser, Skeleton } from '@essaim/ui';
import { lazy } from 'react';
import type { TerritoryFieldProps } from './territory-combobox.tsx';

// A field with a list that follows one's typing weighs a third of the first page: it comes when it is shown.
const TerritoryCombobox = lazy(() =>
  import('./territory-combobox.tsx').then((loaded) => ({ default: loaded.TerritoryCombobox })),
);

/**
 * A territory found by its name or its postcode: commune, intercommunalité, département, région. `onChange` gives the
 * place, or null when it is cleared; send it with `asInput`.
 */
export function TerritoryField(props: TerritoryFieldProps) {
  return (
    <InBrowser fallback={<Skeleton lines={2} />}>
      <TerritoryCombobox {...props} />
    </InBrowser>
  );
}
