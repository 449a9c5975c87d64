import type { Language } from '../../src/shared/language.ts';

type Phrase = Readonly<Record<Language, string>>;

/** One phrase a line: Chinese | Russian | English. `{}` is a term. */
function phrases(table: string): Phrase[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [zh = '', ru = '', en = ''] = line.split('|').map((cell) => cell.trim());
      return { zh, ru, en };
    });
}

/**
 * Parts of which sentences of technical offers are put together. As in real texts most of a sentence is terms, and what
 * stands around them varies: 8 × 10 × 36 × 40 frames.
 */
export const subjects = phrases(`
  {}的{} | {} ({}) | the {} of the {}
  基于{}的{} | {} на основе: {} | {}-based {}
  {}和{} | {} и {} | {} and {}
  用于{}的{} | {} для области «{}» | {} for {}
  {}、{}以及{} | {}, {}, а также {} | {}, {} and {}
  带有{}的{} | {} с элементом «{}» | {} with a {}
  {} | {} | {}
  新型{} | новая разработка: {} | a new {}`);

export const manners = phrases(`
  | |
  显著 | заметно | clearly
  有效地 | эффективно | effectively
  可以 | также | also
  目前 | сейчас | now
  通常 | обычно | usually
  能够自动 | автоматически | automatically
  首次 | впервые | for the first time
  进一步 | дополнительно | further
  部分 | частично | partly`);

export const predicates = phrases(`
  提高{} | повышает {} | raises {}
  降低{} | снижает {} | lowers {}
  替代{}和{} | заменяет {} и {} | replaces {} and {}
  检测{} | контролирует {} | inspects {}
  加工{} | обрабатывает {} | machines {}
  优化{}与{} | оптимизирует {} и {} | optimises {} and {}
  满足{}对{}的要求 | отвечает требованиям к {} ({}) | meets the demands of {} on {}
  避免{}造成的{} | исключает {} из-за фактора «{}» | avoids the {} caused by {}
  影响{} | влияет на {} | affects {}
  包含{}、{}和{} | включает {}, {} и {} | includes {}, {} and {}
  与{}兼容 | совместимо с {} | is compatible with {}
  不需要{} | не требует {} | needs no {}
  分离{}和{} | разделяет {} и {} | separates {} and {}
  回收{} | утилизирует {} | recovers {}
  预测{} | прогнозирует {} | predicts {}
  模拟{} | моделирует {} | simulates {}
  稳定{} | стабилизирует {} | stabilises {}
  合成{} | синтезирует {} | synthesises {}
  测量{}中的{} | измеряет {} в среде «{}» | measures {} in {}
  保护{}免受{}影响 | защищает {} от воздействия «{}» | protects {} from {}
  简化{} | упрощает {} | simplifies {}
  加快{} | ускоряет {} | speeds up {}
  连接{}与{} | соединяет {} с {} | joins {} to {}
  冷却{} | охлаждает {} | cools {}
  加热{} | нагревает {} | heats {}
  净化{} | очищает {} | purifies {}
  储存{} | накапливает {} | stores {}
  输送{} | транспортирует {} | conveys {}
  识别{} | распознаёт {} | recognises {}
  调节{} | регулирует {} | controls {}
  减轻{}的负荷 | уменьшает нагрузку на {} | takes load off the {}
  延长{}的寿命 | продлевает ресурс {} | prolongs the life of {}
  来源于{} | получено из {} | comes from {}
  依赖于{} | зависит от {} | depends on {}
  由{}制成 | изготовлено из {} | is made of {}
  应用于{}领域 | применяется в отрасли «{}» | is used in {}`);

/** What a number says, with its unit. */
export const parameters = phrases(`
  | |
  | |
  温度为# °C | температура # °C | at # °C
  厚度为# mm | толщина # мм | # mm thick
  功率为# kW | мощность # кВт | # kW of power
  误差为# μm | погрешность # мкм | an error of # μm
  强度为# MPa | прочность # МПа | # MPa strong
  寿命为#小时 | ресурс # ч | lasting # hours
  产量为#吨 | выпуск # т | # t of output
  电压为# V | напряжение # В | at # V
  电流为# A | ток # А | a current of # A
  频率为# Hz | частота # Гц | at # Hz
  压力为# MPa | давление # МПа | at a pressure of # MPa
  直径为# mm | диаметр # мм | # mm in diameter
  长度为# m | длина # м | # m long
  质量为# kg | масса # кг | # kg in mass
  密度为# g/cm³ | плотность # г/см³ | a density of # g/cm³
  纯度为# % | чистота # % | # % pure
  回收率为# % | извлечение # % | # % recovered
  能耗降低# % | экономия энергии # % | saving # % of energy
  成本降低# % | экономия средств # % | costing # % less
  波长为# nm | длина волны # нм | at # nm
  孔径为# nm | размер пор # нм | pores of # nm
  流量为# m³/h | расход # м³/ч | a flow of # m³/h
  速度为# m/s | скорость # м/с | at # m/s
  转速为# rpm | # об/мин | # rpm
  硬度为# HV | твёрдость # HV | a hardness of # HV
  湿度为# % | влажность # % | # % humidity
  深度为# m | глубина # м | # m deep
  面积为# m² | площадь # м² | an area of # m²
  容量为# L | объём # л | a volume of # L
  剂量为# mg | доза # мг | a dose of # mg
  周期为#天 | период # суток | a period of # days
  效率为# % | КПД # % | # % efficient
  灵敏度为# dB | чувствительность # дБ | a sensitivity of # dB
  带宽为# MHz | полоса # МГц | a band of # MHz
  浓度为# % | концентрация # % | a concentration of # %
  粒径为# μm | крупность # мкм | grains of # μm
  载荷为# kN | нагрузка # кН | a load of # kN
  样本数为# | выборка # | # samples`);
