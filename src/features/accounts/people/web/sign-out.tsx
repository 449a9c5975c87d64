import { redirect, type ActionFunctionArgs } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { personEndpoints } from '../contract.ts';

export async function action({ context, params }: ActionFunctionArgs) {
  await send(context, personEndpoints.signOut, {});
  return redirect(`/${languageFrom(params)}/sign-in?tell=signedOut`);
}

/** Following a link must not sign anybody out: here it is asked. */
export default function SignOut() {
  const words = useWords(screenWords).signOut;
  return (
    <div className="narrow">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.question}</p>
      <form method="post">
        <button className="button primary" type="submit">
          {words.submit}
        </button>
      </form>
    </div>
  );
}
