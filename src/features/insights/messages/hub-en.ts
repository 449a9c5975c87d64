import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Insights',
  lead: 'What the sources say in figures, what came of the cooperation, and where sources contradict each other. Every number leads to the row it comes from.',
  places: {
    comparison: {
      title: 'Two innovation systems side by side',
      text: 'The Global Innovation Index, R&D spending, researchers, parks, trade, and where one is strong and the other weak.',
    },
    statistics: {
      title: 'Statistics',
      text: 'All indicators with their values, periods and sources.',
    },
    timeline: {
      title: 'Timeline',
      text: 'Phases and milestones since 1949: bilateral, national, regional.',
    },
    query: {
      title: 'Ask for a count',
      text: 'How many projects, offers, agreements or events by field, region, party and period; the same numbers for ever.',
    },
    regions: {
      title: 'Regions side by side',
      text: 'What began, runs and landed in each region of both countries, beside the period before.',
    },
    network: {
      title: 'Network of the cooperation',
      text: 'Which organisations work with which, through agreements, projects, landings, events and yearly lists.',
    },
    strengths: {
      title: 'Strength profiles',
      text: 'What is known of a field on both banks: results, facilities, projects; with or without the country.',
    },
    transit: {
      title: 'Passing through and landing',
      text: 'What goes through the border province, and what stays and grows there.',
    },
    funnel: {
      title: 'From listed to landed',
      text: 'How many records were listed, matched, talked about, signed and landed, by field, region, bank and month, and why others are lost.',
    },
    reports: {
      title: 'Monthly reports',
      text: 'What a month brought, in figures with their sources and in the words of the officers.',
    },
    contradictions: {
      title: 'Contradictions between sources',
      text: 'Every claim beside the others with its source.',
    },
    reference: {
      title: 'Reference lists',
      text: 'Fields, modes, actors, levels, risks and other lists of the sources.',
    },
  },
  landings: 'What has landed',
};

export type HubWords = Messages<typeof en>;
