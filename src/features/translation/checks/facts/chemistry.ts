const elements = new Set(
  (
    'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb ' +
    'Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au ' +
    'Hg Tl Pb Bi Po Th Pa U Np Pu Am D'
  ).split(' '),
);
const simpleGases = new Set(['H2', 'O2', 'N2', 'O3', 'Cl2', 'F2', 'Br2', 'D2']);
const largestCount = 30;

/** H2SO4, LiFePO4, Ca(OH)2, NaOH: element symbols only, several of them, with a count or a small letter. */
export function isFormula(word: string): boolean {
  if (simpleGases.has(word)) return true;
  const symbols = word.match(/[A-Z][a-z]?/g) ?? [];
  const counts = word.match(/\d+(?:\.\d+)?/g) ?? [];
  if (word.replace(/[A-Z][a-z]?|\d+(?:\.\d+)?|[()]/g, '') !== '' || new Set(symbols).size < 2) return false;
  if (!/^[A-Z(]/.test(word) || counts.some((count) => Number(count) > largestCount)) return false;
  return (
    symbols.every((symbol) => elements.has(symbol)) && (counts.length > 0 || isPlainFormula(word, symbols))
  );
}

/** Without counts a formula needs a symbol of two letters: CO, OH or CNN may be anything. */
function isPlainFormula(word: string, symbols: readonly string[]): boolean {
  return symbols.length <= 4 && /[a-z]/.test(word) && symbols.some((symbol) => symbol.length === 1);
}
