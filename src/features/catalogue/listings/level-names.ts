// Written by scripts/generate-vocabularies.ts from data/; do not edit.
import type { TrilingualText } from '../../../shared/language.ts';

/** What a technical level says, in our words: the common core of the schemes. */
// prettier-ignore
export const technicalLevelNames: Readonly<Record<string, TrilingualText>> = {
  1: { zh: '发现并报告基本原理', ru: 'Выявлены основные принципы', en: 'Basic principles observed' },
  2: { zh: '形成技术概念或应用设想', ru: 'Сформулирована технологическая концепция или применение', en: 'Technology concept or application formulated' },
  3: { zh: '关键功能经实验或分析验证', ru: 'Ключевые функции подтверждены экспериментально или расчётом', en: 'Critical functions proven by experiment or analysis' },
  4: { zh: '部件或模型在实验室环境验证', ru: 'Компонент или макет проверен в лабораторных условиях', en: 'Component or breadboard validated in the laboratory' },
  5: { zh: '部件或模型在相关环境验证', ru: 'Компонент или макет проверен в условиях, близких к реальным', en: 'Component or breadboard validated in a relevant environment' },
  6: { zh: '样机在相关环境演示', ru: 'Прототип продемонстрирован в условиях, близких к реальным', en: 'Prototype demonstrated in a relevant environment' },
  7: { zh: '样机在实际使用环境演示', ru: 'Прототип продемонстрирован в реальных условиях', en: 'Prototype demonstrated in the operational environment' },
  8: { zh: '实际系统完成并通过认证', ru: 'Система завершена и прошла квалификационные испытания', en: 'Actual system completed and qualified' },
  9: { zh: '实际系统在使用中得到证明', ru: 'Система подтверждена успешной эксплуатацией', en: 'Actual system proven in operation' },
};

/** What a level of market maturity says. */
// prettier-ignore
export const marketLevelNames: Readonly<Record<string, TrilingualText>> = {
  1: { zh: '有用途设想，未接触用户', ru: 'Есть предположение о применении, контактов с потребителями нет', en: 'A use is supposed, no contact with users' },
  2: { zh: '用公开资料了解市场和竞争方案', ru: 'Рынок и конкурирующие решения изучены по открытым данным', en: 'Market and rival solutions known from desk research' },
  3: { zh: '访谈了潜在用户，确认存在问题', ru: 'Проведены интервью с возможными потребителями, проблема подтверждена', en: 'Potential users interviewed, the problem is confirmed' },
  4: { zh: '明确目标细分市场、价值主张和法规要求', ru: 'Определены целевой сегмент, ценностное предложение и нормативные требования', en: 'Target segment, value proposition and regulatory needs defined' },
  5: { zh: '有成本和价格模型，供应链已识别', ru: 'Есть модель затрат и цены, определена цепочка поставок', en: 'Cost and price model exists, supply chain identified' },
  6: { zh: '有意向客户或合作方（意向书），认证开始', ru: 'Есть письма о намерениях от клиентов или партнёров, сертификация начата', en: 'Letters of intent from customers or partners, certification started' },
  7: { zh: '首个付费试点，商业条件得到验证', ru: 'Первый оплаченный пилот, коммерческие условия проверены', en: 'First paid pilot, commercial terms validated' },
  8: { zh: '重复销售，渠道与售后建立，认证完成', ru: 'Повторные продажи, каналы и сервис созданы, сертификация завершена', en: 'Repeat sales, channels and service in place, certification done' },
  9: { zh: '在目标市场稳定销售并可扩展', ru: 'Устойчивые масштабируемые продажи на целевом рынке', en: 'Steady, scalable sales in the target market' },
};
