const russian = `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще
 нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего
 ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того
 потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех никогда можно при наконец два об другой
 хоть после над больше тот через эти нас про всего них какая много разве три эту моя впрочем свою этой перед иногда лучше чуть том
 нельзя такой им более всегда конечно всю между это также которые который которая которое которых которой которым является являются
 др т п е г гг др`;
const english = `a an the and or of in on at to for from by with without into onto over under between as is are was were be been being
 this that these those it its their his her our your we you they he she i not no nor but if then than so such can could may might
 will would shall should do does did has have had which who whom whose what when where how why all any both each more most other
 some only own same too very via per also etc vs about above below up down out off again further there here`;

/** Words that carry grammar rather than meaning; looked up lower-case, ё folded. */
const stopWords = new Set(`${russian} ${english}`.split(/\s+/).filter((word) => word !== ''));

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
