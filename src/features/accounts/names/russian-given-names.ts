const GIVEN_NAMES = `
Адам Александр Александра Алексей Алёна Алена Алина Алиса Алла Альберт Альбина Анастасия Анатолий Ангелина Андрей Анжела
Анна Антон Антонина Аркадий Арсений Артём Артем Артур Ася Богдан Борис Вадим Валентин Валентина Валерий Валерия Варвара
Василий Василиса Вениамин Вера Вероника Виктор Виктория Виталий Владимир Владислав Всеволод Вячеслав Галина Геннадий
Георгий Герман Глеб Григорий Давид Даниил Данила Дарья Денис Диана Дина Дмитрий Евгений Евгения Егор Екатерина Елена
Елизавета Ефим Жанна Захар Зинаида Зоя Иван Игнат Игорь Илья Инга Инна Иннокентий Ирина Иосиф Карина Кира Кирилл Клавдия
Константин Кристина Ксения Лариса Лев Леонид Лидия Лилия Лина Людмила Любовь Макар Максим Маргарита Марина Мария Марк
Мартин Матвей Милана Мирон Михаил Надежда Назар Наталия Наталья Никита Николай Нина Нонна Оксана Олег Олеся Ольга Павел
Пётр Петр Платон Полина Прохор Раиса Регина Ренат Римма Ринат Родион Роман Ростислав Руслан Руфина Савелий Светлана Святослав
Семён Семен Серафим Серафима Сергей София Софья Станислав Степан Таисия Тамара Тарас Татьяна Тимофей Тимур Тихон Ульяна
Фаина Фёдор Федор Феликс Филипп Эдуард Элина Эльвира Эмма Эрик Юлиан Юлия Юрий Яков Ян Яна Ярослав
`;

const KNOWN: ReadonlySet<string> = new Set(GIVEN_NAMES.trim().toLowerCase().split(/\s+/u));

/** Whether the word is a common Russian given name; tells the order of a two-word name and Иван from a Palladius word. */
export function isRussianGivenName(word: string): boolean {
  return KNOWN.has(word.toLowerCase());
}

const STARTS: ReadonlySet<string> = new Set([...KNOWN].map((name) => name.slice(0, 3)));

/** Whether the word begins as a common given name does, as the patronymics of those names do (Петрович, Юрьевна). */
export function startsLikeGivenName(word: string): boolean {
  const start = word.toLowerCase().slice(0, 3);
  return STARTS.has(start) || STARTS.has(start.replace('ь', 'и'));
}
