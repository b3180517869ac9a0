import type { Kind } from '../knowledge/entity.ts';
import type { MessageKey } from './texts.tsx';

export const KIND_LABEL: Record<Kind, MessageKey> = {
  person: 'kindPerson',
  country: 'kindCountry',
  organisation: 'kindOrganisation',
  place: 'kindPlace',
  event: 'kindEvent',
};

export const KIND_GROUP: Record<Kind, MessageKey> = {
  person: 'groupPeople',
  country: 'groupCountries',
  organisation: 'groupOrganisations',
  place: 'groupPlaces',
  event: 'groupEvents',
};
