export const en = {
  /** Heading of a column that is part of a field: “Price: from”. */
  partOf: (whole: string, part: string) => `${whole}: ${part.toLowerCase()}`,
  oneOf: (words: string) => `One of: ${words}.`,
  forms: {
    figures: 'Entries divided by “;”, parts by “|”: name | value | unit | compared with or condition.',
    targets: 'Entries divided by “;”, parts by “|”: name | target | unit | value now.',
    fields: 'Numbers or names of rubrics; the main one first, further ones after a comma.',
    list: 'Several are divided by “;”.',
    yesNo: 'Yes or no.',
    level: 'A number from 1 to 9.',
  },
  samples: {
    offer: {
      'text.title': 'Welding of cold-resistant steels without preheating',
      'text.summary': 'Arc welding of steels for structures in the Far North …',
      'text.applicationFields': 'Port cranes; pipelines',
      'facts.grntiPrimary': '55, 53',
      'facts.keywords': 'welding; cold-resistant steel; impact toughness',
      'facts.advantages': 'Impact toughness at −60 °C | 58 | J | former weld, 21 J',
      'facts.trlClaimed.level': '6',
      'facts.trlClaimed.scheme': 'GOST R 58048-2017',
      'facts.trlClaimed.assessedOn': '2026-03-12',
      'facts.cooperationTypes': 'licence; joint R&D',
      'facts.partnerRegions': 'Heilongjiang; Jilin',
      'facts.price.minMinor': '1500000',
      'facts.price.currency': 'RUB',
      'declaration.dualUse': 'no',
    },
    request: {
      'text.title': 'Parts of pumps that resist abrasion are needed',
      'text.problem': 'Rubber linings wear out within a thousand hours …',
      'facts.targetParameters': 'Life of the wheel | ≥ 4000 | h | 1000',
      'facts.grntiPrimary': '55, 53',
      'facts.keywords': 'abrasion; slurry pump; lining',
      'facts.minTrl': '6',
      'facts.cooperationTypes': 'joint R&D; equipment supply',
      'facts.partnerRegions': 'Amur Oblast; Primorsky Krai',
      'facts.budget.maxMinor': '800000',
      'facts.budget.currency': 'CNY',
      'facts.deadline': '2027-06-30',
      'facts.isAnonymous': 'no',
    },
  },
  links: { offer: 'Import offers from a table', request: 'Import requests from a table' },
  errors: {
    'catalogue.row.military':
      'IPC class “{value}” is weapons and ammunition. The platform is for civil technology only.',
    'catalogue.row.levelForm': '“{value}” is not a level. Write a number from 1 to 9.',
    'catalogue.row.figureForm':
      '“{value}” cannot be read. Divide the parts by “|”: name | value | unit | compared with.',
    'catalogue.row.cellWrong': 'What this cell says cannot be accepted.',
    'catalogue.row.keptSent':
      'Kept: the record was submitted or published since. It can be withdrawn on its page.',
    'catalogue.row.keptChanged': 'Kept: somebody has edited the draft since.',
    'catalogue.row.keptFiles': 'Kept: files were attached to the draft since.',
  } as Record<string, string>,
};
