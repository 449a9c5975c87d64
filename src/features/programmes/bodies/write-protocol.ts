import { pickText, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Block, DocumentModel, Run } from '../../../platform/documents/document.ts';
import { languageTags } from '../../../platform/documents/language-tags.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { AppError } from '../../../shared/app-error.ts';
import { bodiesWords } from '../messages/bodies-words.ts';
import { dayIn } from '../write-day.ts';
import { readSession } from './read-session.ts';
import type { ItemView, SessionView } from './session-contract.ts';
import { itemKinds } from './vocabulary.ts';

type Pair = readonly [Language, Language];

/**
 * The protocol of a session in two of its languages side by side, with the same numbers, owners and days in both, and
 * room for the signatures. Errors: `programmes.session.languageNotOfProtocol`, as reading it.
 */
export async function protocolPaper(ctx: Ctx, id: string, pair: Pair): Promise<DocumentModel> {
  const view = await readSession(ctx, id);
  if (view.items === null) throw new AppError('notFound', 'programmes.session.notFound');
  if (pair[0] === pair[1] || pair.some((one) => !view.languages.includes(one))) {
    throw new AppError('conflict', 'programmes.session.languageNotOfProtocol');
  }
  return paperOf(view, view.items, pair, ctx.clock());
}

/** Written from the answer everybody reads, so that print and screen agree. */
export function paperOf(
  view: SessionView,
  items: readonly ItemView[],
  pair: Pair,
  madeAt: Date,
): DocumentModel {
  const title = (language: Language) => {
    const { paper } = bodiesWords[language];
    return view.number === null ? paper.protocolPlain : paper.protocolOf(String(view.number));
  };
  const both = (say: (language: Language) => string, mark?: string, isBold = false): Block => {
    const run = (language: Language): Run => ({ text: say(language), language, isBold });
    return { kind: 'sideBySide', left: [run(pair[0])], right: [run(pair[1])], ...(mark && { number: mark }) };
  };
  const isSigned = view.state === 'signed' || view.state === 'published';
  const bodyName = (language: Language) => pickText(namesOf(view.body.names), language)?.text ?? '';
  const unsigned = pair.map((language) => bodiesWords[language].paper.draft).join(' ');
  const parts = itemKinds.flatMap((kind): Block[] => {
    const some = items.filter((item) => item.kind === kind);
    if (some.length === 0) return [];
    const isFrame = kind === 'opening' || kind === 'closing';
    return [
      ...(isFrame ? [] : [both((language) => bodiesWords[language].itemKinds[kind], undefined, true)]),
      ...some.map((item) => both((language) => sayItem(item, language), item.number ?? undefined)),
    ];
  });
  return {
    title: `${bodyName(pair[0])} · ${title(pair[0])}`,
    language: pair[0],
    header: [{ text: `${title(pair[0])} · ${title(pair[1])}`, isQuiet: true }],
    footer: [
      {
        text: pair.map((language) => bodiesWords[language].revision(view.revision)).join(' · '),
        isQuiet: true,
      },
    ],
    ...(isSigned ? {} : { watermark: unsigned }),
    blocks: [
      {
        kind: 'title',
        align: 'center',
        runs: [
          { text: `${bodyName(pair[0])}\n${title(pair[0])}\n`, language: pair[0] },
          { text: `${bodyName(pair[1])}\n${title(pair[1])}`, language: pair[1] },
        ],
      },
      both((language) => `${bodiesWords[language].paper.held}: ${heldLine(view, language)}`),
      ...delegationBlocks(view, both),
      ...parts,
      both((language) =>
        bodiesWords[language].paper.authentic(
          view.authentic.map((one) => languageName(one, language)).join(language === 'zh' ? '、' : ', '),
        ),
      ),
      { kind: 'signatures', parties: (['cn', 'ru'] as const).map((bank) => signatureOf(view, bank, pair)) },
      {
        kind: 'note',
        runs: isSigned
          ? view.scans.map(({ sha256 }) => ({ text: `${bodiesWords[pair[0]].paper.hash}: ${sha256}\n` }))
          : pair.map((language) => ({ text: `${bodiesWords[language].paper.unsigned}\n`, language })),
      },
    ],
    madeAt,
  };
}

function delegationBlocks(view: SessionView, both: (say: (language: Language) => string) => Block): Block[] {
  return view.delegations.map(({ bank, people, organisations }) =>
    both((language) => {
      const words = bodiesWords[language];
      const names = organisations.map(({ names: of }) => pickText(namesOf(of), language)?.text ?? '');
      return [
        words.delegation[bank],
        ...(people === null ? [] : [words.peopleCount(people)]),
        ...(names.length > 0 ? [names.join('; ')] : []),
      ].join(language === 'zh' ? '：' : ': ');
    }),
  );
}

function sayItem(item: ItemView, language: Language): string {
  const text =
    item.texts.find((one) => one.language === language)?.text ?? `— ${bodiesWords[language].missingText}`;
  if (!item.action) return text;
  const { paper } = bodiesWords[language];
  const owner = pickText(namesOf(item.action.owner.names), language)?.text ?? '';
  return `${text}\n${paper.owner}${language === 'zh' ? '：' : ' '}${owner}\n${paper.due}${language === 'zh' ? '：' : ' '}${dayIn(item.action.dueOn, language)}`;
}

function signatureOf(view: SessionView, bank: 'cn' | 'ru', pair: Pair) {
  const signed = view.signatories.filter((one) => one.bank === bank);
  const { paper: left } = bodiesWords[pair[0]];
  const { paper: right } = bodiesWords[pair[1]];
  return {
    name: [
      { text: `${left.side[bank]}\n`, language: pair[0] },
      { text: right.side[bank], language: pair[1] },
    ],
    lines: [
      ...signed.map(({ name, nameOther, office }) => [
        { text: [name, nameOther ?? '', office].filter(Boolean).join(' / ') },
      ]),
      [{ text: `${left.signature} / ${right.signature}: ____________________` }],
      [
        {
          text: `${left.date} / ${right.date}: ${view.signedOn === null ? '____________________' : `${dayIn(view.signedOn, pair[0])} / ${dayIn(view.signedOn, pair[1])}`}`,
        },
      ],
    ],
  };
}

function heldLine(view: SessionView, language: Language): string {
  const days = [
    view.heldFrom,
    ...(view.heldUntil && view.heldUntil !== view.heldFrom ? [view.heldUntil] : []),
  ];
  const place = [
    view.place ?? '',
    view.region === null ? '' : (regionNames[view.region]?.[language] ?? view.region),
    view.hostBank === null ? '' : (countryNames[view.hostBank.toUpperCase()]?.[language] ?? ''),
    bodiesWords[language].forms[view.form],
  ];
  const joint = language === 'zh' ? '，' : ', ';
  return [days.map((day) => dayIn(day, language)).join(' – '), ...place.filter(Boolean)].join(joint);
}

function languageName(one: Language, language: Language): string {
  return new Intl.DisplayNames([languageTags[language]], { type: 'language' }).of(one) ?? one;
}

function namesOf(names: SessionView['body']['names']) {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}
