import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { switchLayout } from './switch-layout.ts';
import { createQueryReader } from './understand-query.ts';

const concepts = loadConcepts();
const reader = createQueryReader(concepts);
/** Nothing is found in any text: what is switched is switched for the termbase or for its letters. */
const read = (text: string) => reader.read(text, { isExact: false, knowsTerm: () => false });
const switched = (text: string): string | undefined =>
  read(text).changes.some(({ kind }) => kind === 'layout') ? read(text).askedText : undefined;

const list = (text: string): string[] => text.trim().split(/\s+/);

const firms = list(`
  Huawei Xiaomi Tencent Alibaba Baidu Lenovo Haier Midea Hisense Geely Chery CATL Sinopec PetroChina Cosco Rosatom Gazprom
  Rosneft Sberbank Kaspersky Lukoil Rostec Roscosmos Skolkovo Rusnano Tatneft KamAZ Uralmash Severstal Bosch Siemens
  Schneider Philips Panasonic Mitsubishi Hyundai Samsung Toyota Volkswagen Porsche Renault Peugeot Ericsson Nokia Qualcomm
  Nvidia Intel Microsoft Oracle Adobe Autodesk Dassault SolidWorks CATIA Abaqus Ansys Comsol Matlab Simulink LabVIEW`);
const programs = list(`
  Python Fortran Kubernetes Docker nginx MySQL SQLite PostgreSQL NumPy SciPy PyTorch TensorFlow Keras OpenCV Linux Ubuntu
  Apache Kafka Grafana Prometheus Ansible Terraform JavaScript TypeScript Kotlin Erlang Haskell OpenFOAM LAMMPS
  Debian Windows Android GitHub GitLab Jenkins https html jQuery nodejs WordPress Bluetooth ZigBee LoRaWAN WiFi GNSS BeiDou`);
const goods = list(`
  Hastelloy Inconel Monel Kovar Invar Nitinol Teflon Kevlar Nomex Dyneema Plexiglas Viton Kapton Pyrex Macor yttrium
  praseodymium dysprosium rhythm sphinx xylophone zeolite Escherichia Bacillus Saccharomyces Lactobacillus Streptomyces
  Aspergillus Arabidopsis Drosophila Chlorella Spirulina MOSFET FinFET lidar CRISPR perovskite graphene`);
const codes = list(`
  ISO9001 GB/T37264 X65 AISI304 TC4 12X18H10T LiFePO4 CrMnMo NdFeB SmCo5 HVOF PTFE HPLC PDMS XRD EGFR FGFR mRNA vtol thz
  dft gmbh LGBT phd VPN ctrl IPX7 RS-485 USB-C K60 VT6 Al2O3 YBCO MCrAlY i-PrOH n-type p-GaN`);
const pinyin = list(`
  nihao xiexie zaijian pengyou laoshi xuesheng mingtian jintian zuotian shijian gongzuo shenghuo jiguang hanjie diwen
  cailiao dianchi jichuang gangtie hecheng fenxi yanjiu jishu kexue hezuo xiangmu qiye daxue xuexiao yanjiuyuan zhongxin
  guojia Heilongjiang Heihe Jiamusi Qiqihar Mudanjiang Suifenhe Changchun Shenyang Dalian Beijing Shanghai Guangzhou
  Shenzhen Chongqing Chengdu Zhengzhou Nanjing Hangzhou Qingdao Hegang Shuangyashan Qitaihe Tongjiang Luobei feiyu peiyu`);
const foreign = list(`
  Krzysztof Szczecin Wroclaw Hrvatska Brno Wurzburg Vltava Tbilisi Mtsensk Nguyen Phuong Reykjavik Ljubljana schweissen
  Werkstoff Forschung Entwicklung Kunststoff Fahrzeug Flugzeug recherche soudage logiciel investigacion desarrollo
  soldadura tecnologia ricerca saldatura rhododendron Schwerpunkt hello today world google Khabarovsk Blagoveshchensk Zhukovsky`);
const cyrillicNames = list(`
  Хуавэй Сяоми Тэнсюнь Хэйлунцзян Цицикар Харбин Шэньчжэнь Чжэнчжоу Гуанчжоу Яндекс Роснефть Вконтакте Ырбыткын Щёкино
  Гёттинген Мюнхен Цюрих Нгуен Кыргызстан Узбекистан Україна Харків тэгээд здравствуйте привет хэштег чжурчжэни УрФУ НИЦЭВТ`);

describe('a wrong layout that nothing but the letters tells', () => {
  it.each([
    ['ghbdtn', 'привет'],
    ['Ghbdtn', 'Привет'],
    ['GHBDTN', 'ПРИВЕТ'],
    ['ghbdtn vbh', 'привет мир'],
    ['ghbdtn, vbh', 'привет, мир'],
    ['ghbdtn rjkktub', 'привет коллеги'],
    ['plhfdcndeqnt', 'здравствуйте'],
    ['cgfcb,j', 'спасибо'],
    ['[jhjij', 'хорошо'],
    ['k.,jdm', 'любовь'],
    ['gjujlf d vjcrdt', 'погода в москве'],
    ['kfpthyfz gjujlf', 'лазерная погода'],
    ['gjujlf level:>=6', 'погода level:>=6'],
    ['руддщ', 'hello'],
    ['руддщ цщкдв', 'hello world'],
    ['лгиуктуеуы', 'kubernetes'],
  ])('%s is read as %s', (typed, asked) => {
    const { askedText, changes } = read(typed);
    expect(askedText).toBe(asked);
    expect(changes.every(({ kind }) => kind === 'layout')).toBe(true);
    expect(read(asked)).toMatchObject({ askedText: asked, changes: [] });
  });

  it.each(['laser ghbdtn', 'сварка руддщ', 'lf', '"ghbdtn"', '-ghbdtn laser', 'org:ghbdtn'])(
    '%s stays: known words, quotations and syntax say that it was meant',
    (typed) => expect(switched(typed)).toBeUndefined(),
  );

  it('nothing is read into it where it shall be searched exactly', () => {
    expect(reader.read('ghbdtn', { isExact: true, knowsTerm: () => false }).askedText).toBe('ghbdtn');
  });

  it('a termbase too small to learn letters from guesses nothing', () => {
    const small = createQueryReader(concepts.slice(0, 50));
    expect(small.read('ghbdtn', { isExact: false, knowsTerm: () => false }).askedText).toBe('ghbdtn');
  });
});

describe('what is no wrong layout', () => {
  const all = { firms, programs, goods, codes, pinyin, foreign, cyrillicNames };

  it('is tried with more than 300 words', () => {
    expect(new Set(Object.values(all).flat()).size).toBeGreaterThan(300);
  });

  it.each(Object.entries(all))('%s stay as typed, in any case', (_, words) => {
    const typed = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
    expect(typed.filter((word) => switched(word) !== undefined)).toEqual([]);
  });

  it('words with a letter too much, too little or another stay too', () => {
    const words = concepts
      .flatMap(({ words: { en, ru } }) => [...en, ...ru])
      .filter((word) => word.length > 5);
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom('', 'e', 'k', 'о', 'т'),
        (word, where, letter) => {
          const at = where % word.length;
          expect(switched(word.slice(0, at) + letter + word.slice(at + 1))).toBeUndefined();
        },
      ),
      { numRuns: 800, seed: 7 },
    );
  });
});

describe('words of the termbase, of which no other word is known', () => {
  it.each(['ru', 'en'] as const)(
    '%s: at least 95 of 100 are understood from the other layout',
    (language) => {
      const words = concepts
        .flatMap(({ words: all }) => all[language])
        .filter((word) => /^[a-zа-яё]{5,}$/.test(word));
      const others = createQueryReader(concepts.filter((_, at) => at % 2 === 0));
      const tried = words.filter((_, at) => at % 25 === 0);
      const understood = tried.filter((word) => {
        const typed = switchBack(word);
        return others.read(typed, { isExact: false, knowsTerm: () => false }).changes[0]?.to === word;
      });
      expect(understood.length / tried.length).toBeGreaterThan(0.95);
    },
  );
});

function switchBack(word: string): string {
  if (/[a-z]/.test(word)) return switchLayout(word) ?? word;
  const keys = new Map(
    [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key) => [switchLayout(key) ?? key, key]),
  );
  return [...word].map((letter) => keys.get(letter) ?? letter).join('');
}
