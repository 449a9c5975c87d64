import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { gateRulesEndpoint } from '../contract.ts';
import { RuleBody } from './rule-body.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { rules } = await load(context, gateRulesEndpoint, {});
  const rule = rules.find(({ id }) => id === params.id?.toUpperCase());
  if (!rule) throw data(null, { status: 404 });
  return { rule };
}

/** One rule: where a refusal leads. */
export default function GateRule() {
  const { rule } = useLoaderData<typeof loader>();
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${words.ruleOf(rule.id)} · ${names.siteName}`}</title>
      <p>
        <a href={path('/gate/rules')}>{words.backToRules}</a>
      </p>
      <h1>
        {words.ruleOf(rule.id)}
        {names.colon}
        {rule.question[language]}
      </h1>
      <RuleBody rule={rule} />
    </>
  );
}
