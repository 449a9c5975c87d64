import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { expertWords } from '../../messages/expert-words.ts';
import type { ExpertConsent } from '../contract.ts';
import { consentWording } from '../vocabulary.ts';

/** The whole wording of the day, to be agreed to. */
export function ConsentField({ errors }: { errors: Readonly<Record<string, string>> }) {
  const words = useWords(expertWords);
  return (
    <fieldset className="field" id="f-consent" data-invalid={errors.consent ? '' : undefined}>
      <legend>{words.consentTitle}</legend>
      <p>{words.consentText}</p>
      <p className="help">{words.consentWording(consentWording)}</p>
      <label className="choice">
        <input type="checkbox" name="consent" value="yes" />
        <span>{words.consentGive}</span>
      </label>
      {errors.consent ? <p className="field-error">{errors.consent}</p> : null}
    </fieldset>
  );
}

/** What was agreed to and taken back, with the days. */
export function GivenConsents({ consents }: { consents: readonly ExpertConsent[] }) {
  const words = useWords(expertWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (consents.length === 0) return null;
  const moment = (at: string) => formatMoment(at, language, timeZone);
  return (
    <section>
      <h2>{words.consents}</h2>
      <ScrollBox label={words.consents}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.consentTitle}</th>
              <th scope="col">{words.consentGiven}</th>
              <th scope="col">{words.consentEnded}</th>
            </tr>
          </thead>
          <tbody>
            {consents.map((one) => (
              <tr key={one.givenAt}>
                <td>
                  {words.consentWording(one.wording)} ({ui.languageNames[one.language]})
                </td>
                <td>{moment(one.givenAt)}</td>
                <td>{one.withdrawnAt === null ? words.inForce : moment(one.withdrawnAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
