import { shortenText } from '../../../shared/shorten-text.ts';
import { writtenLanguage } from '../../../ui/written-language.ts';

const shownCharactersMax = 200;

/** Words as a reader typed them, in whatever language; a long text is cut. */
export function WrittenText({ text }: { text: string }) {
  return <bdi lang={writtenLanguage(text)}>{shortenText(text, shownCharactersMax)}</bdi>;
}
