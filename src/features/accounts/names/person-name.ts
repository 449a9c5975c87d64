/** The three scripts in which a person's name is kept. */
export type Script = 'han' | 'cyrillic' | 'latin';

/** Which naming custom decides the order of the parts; `other` is neither Chinese nor Russian. */
export type NameTradition = 'chinese' | 'russian' | 'other';

/** `dotted` marks a foreign or minority name written with a middle dot (given·family), not a Chinese one. */
export type HanName = { family: string; given: string; dotted?: boolean };
export type CyrillicName = { family: string; given: string; patronymic?: string };
export type LatinName = { family: string; given: string };

/** A name as stored: each script is there only if the person gave or accepted it. */
export type PersonName = {
  tradition?: NameTradition;
  typedIn?: Script;
  han?: HanName;
  cyrillic?: CyrillicName;
  latin?: LatinName;
};

/** `given`: the person typed it. `proposed`: the product worked it out and the person has yet to accept it. */
export type NameForm<Value> = { value: Value; origin: 'given' | 'proposed' };

/** Every form known for a name, best first in each script; an empty list means nothing honest can be proposed. */
export type NameForms = {
  tradition: NameTradition;
  typedIn?: Script;
  han: NameForm<HanName>[];
  cyrillic: NameForm<CyrillicName>[];
  latin: NameForm<LatinName>[];
};
