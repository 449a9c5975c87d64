import { script } from './scripts.ts';
import { stemWord } from './stem.ts';

/**
 * Words of requests and reports that say little about the subject: they are looked up, but weigh less. Small
 * collections need this list, since there every word is rare and frequency alone cannot tell «нужен» from «насос».
 */
const russian = `нужный нужен нужна нужно нужны требуется требуются требование искать ищем ищет хотеть хотим хочет хотели мочь может
 просить просим интересует интересуют интересоваться предлагать предлагаем предлагается желательно необходимо необходимый должен
 должна должны позволять позволяет позволяющий обеспечивать обеспечивает обеспечить использовать используется использование применять
 применение применяется работа работать работает получать получить получение делать сделать создать создание найти решение решать способ
 метод технология средство система процесс устройство оборудование изделие материал вид тип часть число количество год лет года месяц
 неделя день час минута раз время большой большое больше малый маленький меньше высокий низкий новый старый хороший лучший лучше плохой
 сильный слабый быстрый быстро медленный длинный короткий разный различный другой каждый весь любой некоторый первый второй третий
 последний основной главный существующий имеющийся действующий собственный современный обычный обычно разработка разработать партнер
 предприятие завод фабрика компания организация институт цех хозяйство условие уровень процент рубль цена стоимость дорогой дешевый
 около почти примерно свыше менее более до выше ниже сегодня сейчас теперь уже нельзя без вместо против вместе помощь помогать помочь
 повысить повышение снизить снижение увеличить увеличение уменьшить уменьшение улучшить улучшение сократить сокращение держать иметь
 давать дать стать становиться идти приходить приходиться происходить вести найдется готовый готовы проблема задача вопрос случай место
 страна регион область российский китайский приводить составлять достигать проводить например также`;
const english = `need needs needed require requires required requirement want wants wanted look looking seek seeking find offer offers offered
 use uses used using work works working make makes made making get gets getting give gives provide provides provided providing allow allows
 allowing enable enables method methods technology technologies technique system systems process processes device devices equipment product
 products material materials type types kind part parts number amount year years month months week weeks day days hour hours time times
 large larger big small smaller high higher low lower new old good better best bad strong weak fast slow long short different various
 every many much one two three first second third last main existing own modern usual usually currently now today almost about around
 company plant factory enterprise institute organization partner condition conditions level percent price cost cheap expensive less least
 without instead against together help helps improve improved improvement increase increased reduce reduced reduction keep keeps have come
 become go going run runs ready problem problems task question case place country region result results based well like suitable solution
 solutions way ways develop developed development able available around over under ten hundred`;
const chinese = `需要 需求 寻求 寻找 希望 要求 必须 应当 可以 能够 提供 采用 使用 利用 应用 进行 实现 具有 通过 用于 适用 适合 工作 方法 技术 方案 方式 系统
 工艺 过程 装置 设备 产品 材料 类型 部分 数量 时间 小时 每年 每月 每天 目前 现有 现在 已经 以上 以下 以内 左右 大约 不能 不得 无法 没有 不用 较大 较高 较低
 提高 降低 减少 增加 改善 解决 问题 企业 公司 工厂 单位 机构 合作 伙伴 研制 研究 开发 研发 条件 水平 情况 成本 价格 结果 效果 主要 重要 新型 现代 国家 地区 我们
 本厂 我厂 我司 如何 怎样 什么 哪些 一种 这种 各种 不同 多种 其他 以及 并且 或者 如果 因为 由于 同时 还有 之间 最好 且不 不易 容易 得到 获得 制造 生产 制备
 处理 场合 长期 短期 数年 多年 大型 小型 大量 一次 两次 基于 相关 有关 对于 关于 为了 由此 本地`;

const light = new Set<string>();
for (const word of `${russian} ${english}`.split(/\s+/)) {
  if (word !== '') light.add(stemWord(word, /^[а-я]/.test(word) ? script.cyrillic : script.latin));
}
for (const word of chinese.split(/\s+/)) if (word !== '') light.add(word);

/** Takes a stem, or Chinese characters. */
export function isLightWord(word: string): boolean {
  return light.has(word);
}
