import type { ListKind } from '../vocabulary.ts';

/** How the files of lists look as XML, shown beside the form; a test reads them. */
export const xmlExamples: Record<ListKind, string> = {
  parties: `<?xml version="1.0" encoding="UTF-8"?>
<screeningList kind="parties">
  <party key="A-1" validFrom="2026-01-01">
    <name lang="ru">ООО «Вымпел-Ясноград»</name>
    <name lang="en">Vympel-Yasnograd LLC</name>
    <otherName>НПО Вымпел</otherName>
    <registration kind="ogrn">9999900000013</registration>
    <country>RU</country>
    <owner share="60" registration="91999999MA0DEM01X4">青云鹤舞新材料有限公司</owner>
    <note>…</note>
  </party>
</screeningList>`,
  technologies: `<?xml version="1.0" encoding="UTF-8"?>
<screeningList kind="technologies">
  <technology code="DEMO-1" class="restricted" validFrom="2025-07-15">
    <title lang="zh">电池正极材料制备技术</title>
    <title lang="ru">Технология получения катодных материалов</title>
    <word lang="zh">电池正极材料</word>
    <word lang="ru">катодный материал</word>
    <grnti>61.31</grnti>
    <ipc>H01M4/36</ipc>
    <note>…</note>
  </technology>
</screeningList>`,
};
