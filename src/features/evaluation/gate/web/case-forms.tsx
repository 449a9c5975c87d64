import { useWords } from '../../../../ui/language.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { reasonCharactersMax } from '../vocabulary.ts';
import type { CaseProps } from './case-page.tsx';
import { OwnArea, OwnFile } from './own-fields.tsx';

const valuesOf = ({ answer }: CaseProps, command: string) =>
  answer?.values.command === command ? answer.values : undefined;

/** The officer asks; the clock stops. */
export function AskForm(props: CaseProps) {
  const words = useWords(gateScreenWords);
  if (!props.one.may.includes('ask')) return null;
  const values = valuesOf(props, 'ask');
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{words.askTitle}</h2>
      <p className="help">{words.askLead}</p>
      <form method="post" className="reading">
        <input type="hidden" name="command" value="ask" />
        <OwnArea
          form="ask"
          isRefused={values !== undefined}
          name="question"
          label={words.question}
          maxLength={reasonCharactersMax}
          defaultValue={values?.question}
        />
        <button className="button" type="submit">
          {words.ask}
        </button>
      </form>
    </section>
  );
}

/** The owner answers, with a file if he likes; the clock runs on. */
export function InformForm(props: CaseProps) {
  const words = useWords(gateScreenWords);
  const { one } = props;
  if (!one.may.includes('inform')) return null;
  const values = valuesOf(props, 'inform');
  const open = one.inquiries.filter(({ answer }) => answer === null);
  return (
    <section aria-labelledby="inform">
      <h2 id="inform">{words.informTitle}</h2>
      {open.map(({ question, questionLanguage, askedAt }) => (
        <p key={askedAt} className="notice warn" lang={questionLanguage}>
          {question}
        </p>
      ))}
      <form method="post" encType="multipart/form-data" className="reading">
        <input type="hidden" name="command" value="inform" />
        <OwnArea
          form="inform"
          isRefused={values !== undefined}
          name="text"
          label={words.text}
          rows={6}
          maxLength={reasonCharactersMax}
          defaultValue={values?.text}
        />
        <OwnFile form="inform" label={words.file} />
        <button className="button primary" type="submit">
          {words.send}
        </button>
      </form>
    </section>
  );
}

/** The second officer confirms or refuses the block of the first. */
export function BlockForm(props: CaseProps) {
  const words = useWords(gateScreenWords);
  const { one } = props;
  const pending = one.decisions.find(({ state }) => state === 'pending');
  if (!pending) return null;
  const values = valuesOf(props, 'block');
  return (
    <section aria-labelledby="pending">
      <h2 id="pending">{words.pendingTitle}</h2>
      <div className="notice warn">
        <p>{words.pendingLead(pending.by ?? '')}</p>
        <p>
          <AsWritten text={pending.reason} />
        </p>
      </div>
      {one.may.includes('answerBlock') ? (
        <form method="post" className="reading">
          <input type="hidden" name="command" value="block" />
          <input type="hidden" name="revision" value={one.revision} />
          <OwnArea
            form="block"
            isRefused={values !== undefined}
            name="reason"
            label={words.reason}
            maxLength={reasonCharactersMax}
            defaultValue={values?.reason}
          />
          <div className="row">
            <button className="button danger" type="submit" name="answer" value="confirm">
              {words.confirmBlock}
            </button>
            <button className="button" type="submit" name="answer" value="refuse">
              {words.refuseBlock}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}

/** The owner of a blocked case appeals, once; what was said to it stands here too. */
export function AppealForm(props: CaseProps) {
  const words = useWords(gateScreenWords);
  const { one } = props;
  const values = valuesOf(props, 'appeal');
  if (!one.may.includes('appeal')) return null;
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{words.appealTitle}</h2>
      <p className="reading">{words.appealLead}</p>
      <form method="post" className="reading">
        <input type="hidden" name="command" value="appeal" />
        <OwnArea
          form="appeal"
          isRefused={values !== undefined}
          name="reason"
          label={words.reason}
          maxLength={reasonCharactersMax}
          defaultValue={values?.reason}
        />
        <button className="button primary" type="submit">
          {words.sendAppeal}
        </button>
      </form>
    </section>
  );
}

/** An appeal, and for an officer who did not take part in the block its answer. */
export function AnswerAppealForm(props: CaseProps) {
  const words = useWords(gateScreenWords);
  const { appeal, may } = props.one;
  if (!appeal) return null;
  const values = valuesOf(props, 'answerAppeal');
  const answered = appeal.answer === 'upheld' ? words.upheld : words.rejected;
  return (
    <section aria-labelledby="appeal-made">
      <h2 id="appeal-made">{words.appealTitle}</h2>
      <p className="reading">
        <AsWritten text={appeal.reason} />
      </p>
      <p className="notice">
        {appeal.answer === null ? (
          words.appealWaiting
        ) : (
          <>
            {answered}. <AsWritten text={appeal.answerReason} />
          </>
        )}
      </p>
      {may.includes('answerAppeal') ? (
        <form method="post" className="reading">
          <input type="hidden" name="command" value="answerAppeal" />
          <OwnArea
            form="answer-appeal"
            isRefused={values !== undefined}
            name="reason"
            label={words.reason}
            maxLength={reasonCharactersMax}
            defaultValue={values?.reason}
          />
          <div className="row">
            <button className="button" type="submit" name="answer" value="uphold">
              {words.uphold}
            </button>
            <button className="button danger" type="submit" name="answer" value="reject">
              {words.reject}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
