/** What a translator writes of the demonstration offer on welding of cold-resistant steels. */
export const russianTask = {
  pair: 'from=ru&to=zh',
  title: 'Сварка хладостойких сталей',
  title0: '用含镍焊丝焊接北极结构用低温钢并控制热输入',
  /** The second term of the second segment. */
  term2: '气体保护焊',
  /** What the memory has for the second segment, with the figures of this one. */
  matched: '厚度12～50 mm、强度等级390～500 MPa钢板的气体保护机械化焊接工艺。',
  unsent: '焊缝金属的韧性',
  /** 18 % in the original. */
  wrong: '焊缝在氩气与13%二氧化碳混合气中用直径1.2 mm的金属粉芯焊丝焊成。',
};

export const chineseTask = {
  pair: 'from=zh&to=ru',
  title: '供热管道现场全位置自动焊小车',
  mine: 'Тележка для автоматической сварки труб',
  theirs: 'Автоматическая сварка теплопроводов во всех положениях',
  merged: 'Тележка для автоматической сварки теплопроводов во всех положениях',
  reason: '请统一术语',
  confirmed:
    'Тележка для автоматической сварки теплопроводов во всех положениях и защитный кожух с подогревом',
};

/** A memory of another tool with a sentence that differs from the second segment in its thicknesses only. */
export const memoryFile = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="journey" creationtoolversion="1" segtype="sentence" o-tmf="none"
 adminlang="en" srclang="ru" datatype="plaintext"/><body><tu>
<tuv xml:lang="ru"><seg>Технология механизированной сварки в защитном газе листовой стали класса прочности 390–500 МПа толщиной 10–40 мм.</seg></tuv>
<tuv xml:lang="zh"><seg>厚度10～40 mm、强度等级390～500 MPa钢板的气体保护机械化焊接工艺。</seg></tuv>
</tu></body></tmx>
`;
