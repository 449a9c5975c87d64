import type { Messages } from '../../../shared/messages.ts';
import type { importKindsEn } from './import-kinds-en.ts';

export const importKindsRu: Messages<typeof importKindsEn> = {
  salutation: (name) => `Здравствуйте, ${name}!`,
  importFromTable: 'Загрузить из таблицы',
  errors: {
    'accounts.import.organisationKeepers':
      'Организации вносят модераторы, сотрудники программ, руководители технопарков и технологические брокеры.',
    'accounts.import.organisationReliedOn':
      'Оставлено: на организации держатся участники, заявки на неё, продукты, резиденты или другие записи.',
    'accounts.import.facilityKeepers':
      'Площадки вносят модераторы, а управляющие парков — для своей организации.',
    'accounts.import.ownersInvite': 'Приглашать людей могут только владельцы организации.',
    'accounts.import.notYourOrganisation':
      '«{value}» — не та организация, для которой загружается файл, или вы в ней не состоите.',
    'accounts.import.notVerified': 'Это могут только проверенные организации. Сначала отправьте документы.',
    'accounts.import.severalOrganisations':
      'Организаций с названием «{value}» несколько. Укажите ОГРН, ИНН или другой номер.',
    'accounts.import.unknownFacility': 'Парка или площадки «{value}» в каталоге нет.',
    'accounts.import.severalFacilities':
      'Парков или площадок с названием «{value}» несколько. Укажите код или идентификатор.',
    'accounts.import.parkMissing':
      'Укажите парк: ваша организация ведёт не ровно один. Кто ведёт парк, записывает модератор.',
    'accounts.import.placeMissing': 'Укажите страну или регион.',
    'accounts.import.regionElsewhere': 'Регион «{value}» не в этой стране.',
    'accounts.import.noteInEnglish':
      'Примечания пишутся по-английски; на другие языки они переводятся с него.',
    'accounts.import.numberWrong': '«{value}» — не регистрационный номер: контрольные цифры не сходятся.',
    'accounts.import.notAnEmail': 'Это не адрес электронной почты.',
    'accounts.import.notAName': 'В имени не бывает цифр, адресов и ссылок.',
    'accounts.import.invitedAlready':
      'По этому адресу уже отправлено приглашение организации, ответа ещё нет.',
    'accounts.import.tooManyInvitations': 'Таблицами можно пригласить не более {value} человек в сутки.',
    'accounts.import.nameOfText': 'На этом языке есть текст, значит, нужно и название.',
    'accounts.import.notASpecification': 'Запишите «{value}» так: свойство, двоеточие, значение.',
    'accounts.import.notHours': '«{value}» — не часы работы. Пишите так: пн–пт 9:00–18:00; сб 10:00–14:00.',
    'accounts.import.timeZoneMissing': 'Укажите часовой пояс, например Asia/Vladivostok.',
    'accounts.import.changedMeanwhile': 'После проверки таблицы записи изменились. Проверьте её ещё раз.',
    'accounts.import.changedSince': 'Оставлено: с тех пор изменено, подтверждено, открыто или переведено.',
    'accounts.import.reliedOn': 'Оставлено: с этим связаны резиденты, показатели, оборудование или запросы.',
    'accounts.import.booked': 'Оставлено: время уже запрошено или забронировано.',
    'accounts.import.invitationAccepted': 'Оставлено: человек принял приглашение.',
    'accounts.import.invitedAgain': 'Оставлено: с тех пор приглашение отправляли ещё раз.',
  },
};
