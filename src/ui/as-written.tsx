import { writtenLanguage } from './written-language.ts';

/** Words as somebody wrote them, whole; their script tells in which language they are read out. */
export function AsWritten({ text }: { text: string }) {
  return <bdi lang={writtenLanguage(text)}>{text}</bdi>;
}
