/** The GRNTI rubrics of the fields the sources name, by their code in the list of fields. The assignment is the platform's. */
export const rubricsByField: Readonly<Record<string, readonly string[]>> = {
  machinery: ['55'],
  electronics: ['47'],
  chemistry: ['31', '61'],
  ocean: ['37', '69'],
  'nuclear-physics': ['29'],
  'nuclear-energy': ['58'],
  energy: ['44'],
  aviation: ['55'],
  space: ['89'],
  'new-materials': ['81'],
  metallurgy: ['53'],
  geology: ['38'],
  agriculture: ['68'],
  water: ['70'],
  ict: ['20', '49', '50'],
  astronomy: ['41'],
  seismology: ['37'],
  biotech: ['62'],
  'genetic-engineering': ['34', '62'],
  'applied-chemistry': ['61'],
  electromechanics: ['45'],
  pharma: ['76'],
  health: ['76'],
  ecology: ['87'],
  instruments: ['59'],
  mining: ['52'],
  welding: ['81'],
  mechatronics: ['55'],
  construction: ['67'],
  'auto-control': ['50'],
  optics: ['29'],
  laser: ['29', '59'],
  ai: ['28'],
  iot: ['49', '50'],
  'big-data': ['20', '50'],
  'cloud-economy': ['50'],
  superconductivity: ['29'],
  mathematics: ['27'],
  physics: ['29'],
  'life-science': ['34'],
  'natural-resources': ['39'],
  polar: ['37', '39'],
  satnav: ['89'],
  logistics: ['73'],
  transport: ['73'],
  textile: ['64'],
  'bio-safety': ['34', '76'],
  climate: ['37', '87'],
};

/** The lines of the matrix of strengths that speak of a rubric. */
const themesOfRubric: Readonly<Record<string, readonly string[]>> = {
  '27': ['basic'],
  '28': ['digital'],
  '29': ['basic', 'quantum', 'nuclear'],
  '31': ['basic'],
  '34': ['life'],
  '37': ['basic', 'polar'],
  '41': ['basic', 'aerospace'],
  '44': ['energy'],
  '20': ['digital'],
  '47': ['digital'],
  '49': ['digital'],
  '50': ['digital'],
  '55': ['aerospace', 'energy'],
  '58': ['nuclear'],
  '62': ['life'],
  '73': ['transport'],
  '76': ['life'],
  '81': ['materials'],
  '89': ['aerospace'],
};

/** The codes of the sources for a rubric. */
export function fieldsOfRubric(rubric: string): string[] {
  return Object.entries(rubricsByField).flatMap(([field, rubrics]) =>
    rubrics.includes(rubric) ? [field] : [],
  );
}

export function themesOfField(rubric: string): readonly string[] {
  return themesOfRubric[rubric] ?? [];
}
