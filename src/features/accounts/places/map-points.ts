/**
 * Where things lie, roughly: degrees east and north, rounded to a tenth, our own reading. Enough for a schematic map and
 * for “the nearest crossing”; not for measuring. No border is drawn from them.
 */
type Degrees = readonly [east: number, north: number];

export const cityPoints: Readonly<Record<string, Degrees>> = {
  harbin: [126.6, 45.8],
  heihe: [127.5, 50.2],
  suifenhe: [131.2, 44.4],
  mudanjiang: [129.6, 44.6],
  jiamusi: [130.4, 46.8],
  qiqihar: [123.9, 47.3],
  daqing: [125.1, 46.6],
  changchun: [125.3, 43.8],
  hunchun: [130.4, 42.9],
  hohhot: [111.7, 40.8],
  manzhouli: [117.4, 49.6],
  hulunbuir: [119.8, 49.2],
  shenyang: [123.4, 41.8],
  dalian: [121.6, 38.9],
  vladivostok: [131.9, 43.1],
  ussuriysk: [131.9, 43.8],
  khabarovsk: [135.1, 48.5],
  komsomolsk: [137.0, 50.6],
  blagoveshchensk: [127.5, 50.3],
  birobidzhan: [132.9, 48.8],
  chita: [113.5, 52.0],
  'ulan-ude': [107.6, 51.8],
  irkutsk: [104.3, 52.3],
  novosibirsk: [82.9, 55.0],
  tomsk: [85.0, 56.5],
  krasnoyarsk: [92.9, 56.0],
  yekaterinburg: [60.6, 56.8],
  kazan: [49.1, 55.8],
  yakutsk: [129.7, 62.0],
};

export const portPoints: Readonly<Record<string, Degrees>> = {
  'manzhouli-zabaykalsk-rail': [117.3, 49.6],
  'manzhouli-zabaykalsk-road': [117.4, 49.6],
  'heishantou-starotsurukhaytuy': [119.4, 50.2],
  'shiwei-olochi': [119.9, 51.3],
  'hunchun-kraskino': [130.7, 42.8],
  'hunchun-makhalino': [130.7, 42.9],
  'suifenhe-pogranichny-road': [131.3, 44.4],
  'suifenhe-grodekovo-rail': [131.3, 44.4],
  'dongning-poltavka': [131.3, 44.0],
  'mishan-turiy-rog': [131.9, 45.2],
  'hulin-markovo': [133.1, 45.8],
  'raohe-pokrovka': [134.0, 46.8],
  'fuyuan-khabarovsk': [134.3, 48.4],
  'heixiazi-bolshoy-ussuriysky': [134.8, 48.4],
  'tongjiang-nizhneleninskoye-rail': [132.6, 47.9],
  'tongjiang-nizhneleninskoye-river': [132.5, 47.7],
  'luobei-amurzet': [131.0, 47.7],
  'jiayin-pashkovo': [130.4, 48.9],
  'xunke-poyarkovo': [128.5, 49.6],
  'sunwu-konstantinovka': [127.9, 49.6],
  'heihe-blagoveshchensk-river': [127.5, 50.2],
  'heihe-kanikurgan-bridge': [127.4, 50.1],
  'huma-ushakovo': [126.7, 51.7],
  'mohe-dzhalinda': [123.9, 53.5],
};

/** The middle of the stretch two regions share. */
export const pairPoints: Readonly<Record<string, Degrees>> = {
  'cn-nm-ru-zab': [118.6, 50.5],
  'cn-hl-ru-zab': [121.5, 53.3],
  'cn-hl-ru-amu': [126.0, 52.6],
  'cn-hl-ru-yev': [131.6, 48.2],
  'cn-hl-ru-kha': [134.6, 47.7],
  'cn-hl-ru-pri': [132.9, 45.1],
  'cn-jl-ru-pri': [131.0, 43.4],
  'cn-xj-ru-al': [87.4, 49.1],
};

/** The rivers as broken lines, drawn as rivers. */
export const riverLines: readonly {
  key: 'amur' | 'argun' | 'ussuri' | 'songhua';
  points: readonly Degrees[];
}[] = [
  {
    key: 'amur',
    points: [
      [121.5, 53.3],
      [123.6, 53.5],
      [125.6, 53.0],
      [126.6, 51.8],
      [127.5, 50.3],
      [129.1, 49.4],
      [130.6, 48.9],
      [131.0, 47.7],
      [132.5, 47.8],
      [134.7, 48.3],
      [135.1, 48.5],
      [137.0, 50.5],
      [139.5, 51.9],
      [140.6, 53.0],
    ],
  },
  {
    key: 'argun',
    points: [
      [117.8, 49.5],
      [119.3, 50.2],
      [119.9, 51.3],
      [120.9, 52.6],
      [121.5, 53.3],
    ],
  },
  {
    key: 'ussuri',
    points: [
      [133.1, 45.1],
      [133.5, 45.9],
      [134.1, 46.8],
      [134.7, 47.7],
      [135.0, 48.4],
    ],
  },
  {
    key: 'songhua',
    points: [
      [126.6, 45.8],
      [128.8, 46.0],
      [130.4, 46.8],
      [132.5, 47.7],
    ],
  },
];
