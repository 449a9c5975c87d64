/** A CSV file of so many different organisations with numbers whose check digits are right. */
export function inventOrganisations(count: number, series: string): string {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `Завод ${series} ${at},${series}工厂第${at}号,предприятие,Россия,Амурская область,Благовещенск,` +
      `${innOf(at + (series === 'all' ? 500_000 : 0))},https://plant-${at}.example.org,Изделие ${at} и услуги`,
  );
  return [
    'Название на русском,Название на китайском,Вид,Страна,Регион,Город,ИНН,Сайт,Описание',
    ...rows,
  ].join('\n');
}

const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

function innOf(serial: number): string {
  const digits = String(280_000_000 + serial);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(sum % 11) % 10}`;
}
