import type { Language } from '../../../shared/language.ts';
import { useWords } from '../../../ui/language.ts';
import { talkScreenWords, type TalkScreenMessages } from '../messages/talk-screen-words.ts';
import type { ParticipantView } from '../threads/message-contract.ts';

export function sideName(words: TalkScreenMessages, side: string): string {
  return Object.hasOwn(words.sides, side)
    ? words.sides[side as keyof TalkScreenMessages['sides']]
    : words.sides.other;
}

/** The name, or the side of who is not to be known. */
export function shownName(words: TalkScreenMessages, participant: ParticipantView | null): string {
  if (participant === null) return words.platform;
  return participant.name ?? sideName(words, participant.side);
}

export function useShownName(): (participant: ParticipantView | null) => string {
  const words = useWords(talkScreenWords);
  return (participant) => shownName(words, participant);
}

export type Bank = 'CN' | 'RU' | 'other';

const chineseZones = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Harbin'];
const russianZones =
  /^(Europe\/(Kaliningrad|Moscow|Samara|Saratov|Volgograd|Astrakhan|Ulyanovsk|Kirov)|Asia\/(Yekaterinburg|Omsk|Novosibirsk|Barnaul|Tomsk|Novokuznetsk|Krasnoyarsk|Irkutsk|Chita|Yakutsk|Khandyga|Vladivostok|Ust-Nera|Sakhalin|Magadan|Srednekolymsk|Kamchatka|Anadyr))$/;

export function isRussianZone(zone: string): boolean {
  return russianZones.test(zone);
}

/** Which bank somebody writes from: by his side, his clock, and where neither is told by the language he wrote in. */
export function bankOf(participant: ParticipantView, wroteIn?: Language): Bank {
  const { side, timeZone } = participant;
  if (side === 'cn') return 'CN';
  if (side === 'ru') return 'RU';
  if (timeZone !== null && chineseZones.includes(timeZone)) return 'CN';
  if (timeZone !== null && isRussianZone(timeZone)) return 'RU';
  if (timeZone !== null) return 'other';
  return wroteIn === 'zh' ? 'CN' : wroteIn === 'ru' ? 'RU' : 'other';
}
