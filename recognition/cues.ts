import type { Entity } from '../knowledge/entity.ts';
import type { Span } from './mention.ts';

/** What the words right beside a name say it is a name of. */
export interface Cues {
  /** "in Reading", "near Split", "Nice, France" before a name that is a region's or a country's. */
  place: boolean;
  /** "Conway, Washington": where a town lies that the dataset does not have. A known one before the comma is one of a list. */
  regionOf: { townEnds: number } | undefined;
  /** "MOSCOW (AP) -", "(Reuters)" at the head of a line: the news organisation that sends the report. */
  agency: boolean;
  /** "Shell, the oil company", "shares of Target": a business. */
  company: boolean;
}

const LOCATIVE =
  /\b(?:in|near|outside|around)[\s\u00A0]+(?:(?:north|south|east|west|central|downtown|nearby)[a-z]*[\s\u00A0]+)?$/i;
const TOWN =
  /\b(?:(?:city|town|village|port|capital|province|region|district|suburb) (?:of )?|(?:government|governor|president|mayor|people|republic|kingdom|(?:north|south|east|west|cent)[a-z]*) of )$/i;
const WHEREABOUTS =
  /^,?[\s\u00A0]+(?:the capital|(?:north|south|east|west)[a-z]*|near|outside|\d+ (?:km|kilomet|mile))[a-z]*(?: of| from)?\b/;

const TOWN_BEFORE = /\p{Lu}\p{Ll}+,[\s\u00A0]+$/u;
const AGENCY_BEFORE = /[(/][\s\u00A0]*$/;
const AGENCY_AFTER = /^[\s\u00A0]*(?:\/[^)]{1,20})?\)[\s\u00A0]*(?:[-–—]|$)/;
/** How far from the head of a line a dateline reaches, in characters. */
const DATELINE = 60;

const COMPANY_BEFORE =
  /\b(?:shares (?:of|in)|(?:tech|oil|retail|energy|technology|internet|software|car) (?:giant|company|group|firm|major)|carmaker|retailer|chipmaker|automaker)[\s\u00A0]+$/i;
const COMPANY_AFTER =
  /^(?:,[\s\u00A0]+(?:the|a|an)[\s\u00A0]+(?:[\p{L}-]+[\s\u00A0]+){0,3}(?:company|retailer|maker|carmaker|group|firm|chain|bank|business|giant|manufacturer|operator)\b|(?:['’]s)?[\s\u00A0]+(?:shares|stock|shareholders|investors|executives|Inc|Corp|plc|warned of|reported (?:a|its) (?:profit|loss))\b)/u;

/** The cues around a span of a text. */
export function cuesAround(text: string, { start, end }: Pick<Span, 'start' | 'end'>): Cues {
  const before = text.slice(Math.max(0, start - DATELINE), start);
  const after = text.slice(end, end + DATELINE);
  return {
    place: LOCATIVE.test(before) || TOWN.test(before) || WHEREABOUTS.test(after),
    regionOf: TOWN_BEFORE.test(before) ? { townEnds: text.slice(0, start).lastIndexOf(',') } : undefined,
    agency: start < DATELINE && AGENCY_BEFORE.test(before) && AGENCY_AFTER.test(after),
    company: COMPANY_BEFORE.test(before) || COMPANY_AFTER.test(after),
  };
}

/** Whether the cues fit an entity: they speak for it, and against others of the same name. */
export function fits(cues: Cues, { kind, type }: Entity): boolean {
  if (kind === 'place' || kind === 'country') return cues.place;
  if (type === 'news-organisation') return cues.agency || cues.company;
  return type === 'company' && cues.company;
}
