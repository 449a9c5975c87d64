import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import type { InterestPage } from '../page-contract.ts';

/** The sending side chooses its broker, or a moderator finds one. */
export function BrokerForm({
  interest,
  brokers,
  problem,
}: {
  interest: InterestPage;
  brokers: readonly { id: string; name: string }[];
  problem: Problem | undefined;
}) {
  const words = useWords(interestScreenWords);
  const present = brokers.find(({ name }) => name === interest.sender.brokerName);
  return (
    <details open={problem !== undefined}>
      <summary>{words.chooseBroker}</summary>
      <form method="post">
        <ProblemSummary problem={problem} labels={{ brokerId: words.chooseBroker }} />
        <input type="hidden" name="form" value="broker" />
        <SelectField
          name="brokerId"
          label={words.chooseBroker}
          help={words.chooseBrokerHelp}
          errors={errorsByPath(problem)}
          emptyLabel={words.noBroker}
          defaultValue={present?.id}
          choices={brokers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button className="button" type="submit">
          {words.saveBroker}
        </button>
      </form>
    </details>
  );
}
