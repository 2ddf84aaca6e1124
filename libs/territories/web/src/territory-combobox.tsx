import { graphql, useQuery } from '@essaim/graphql';
import { Combobox, type FieldProps } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departementOf, type Place, placeName } from './place.ts';
import styles from './territory-combobox.module.css';

const territoriesQuery = graphql(`
  query FindTerritories($search: String!) {
    territories(search: $search, first: 8) {
      kind
      name
      code
      latitude
      longitude
    }
  }
`);

const calm = 200; // ms without a key before asking
const shortest = 2; // letters

export type TerritoryFieldProps = Omit<FieldProps, 'label'> & {
  label?: string;
  name?: string;
  required?: boolean;
  value: Place | null;
  onChange: (place: Place | null) => void;
};

/** What `TerritoryField` shows once loaded. */
export function TerritoryCombobox({ value, onChange, ...field }: TerritoryFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useCalm(typed.trim(), calm);
  const skip = search.length < shortest;
  const { data, previousData, loading } = useQuery(territoriesQuery, { variables: { search }, skip });
  const found = skip ? [] : ((data ?? previousData)?.territories ?? []);
  return (
    <Combobox<Place>
      {...field}
      label={field.label ?? t('territories.where')}
      placeholder={t('territories.placeholder')}
      items={found}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      searching={typed.trim() !== search || loading}
      emptyWords={t(skip ? 'territories.typeMore' : 'territories.none')}
      wordsOf={placeName}
      keyOf={keyOf}
    >
      {(place) => (
        <span className={styles.line}>
          <span>{place.name}</span>
          <span className={styles.kind}>
            {[t(`territories.kind.${place.kind}`), departementOf(place)].filter(Boolean).join(' · ')}
          </span>
        </span>
      )}
    </Combobox>
  );
}

const keyOf = ({ kind, code, name }: Place) => `${kind} ${code ?? name}`;

/** A value once it has not changed for so many milliseconds. */
function useCalm<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
