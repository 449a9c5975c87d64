import type { Messages } from '../../../shared/messages.ts';
import type { importKindsEn } from './import-kinds-en.ts';

export const importKindsRu: Messages<typeof importKindsEn> = {
  salutation: (name) => `Здравствуйте, ${name}!`,
  importFromTable: 'Загрузить из таблицы',
  errors: {
    'accounts.import.organisationKeepers':
      'Организации вносят модераторы, сотрудники программ, руководители технопарков и технологические брокеры.',
    'accounts.import.organisationReliedOn':
      'Оставлено: с организацией связаны участники, заявки на её профиль, продукция, резиденты или другие записи.',
    'accounts.import.facilityKeepers':
      'Площадки вносят модераторы, а управляющие парков — для своей организации.',
    'accounts.import.ownersInvite': 'Приглашать людей могут только владельцы организации.',
    'accounts.import.notYourOrganisation':
      '«{value}» — не та организация, для которой загружается файл, или вы в ней не состоите.',
    'accounts.import.notVerified':
      'Это доступно только проверенным организациям. Сначала отправьте документы.',
    'accounts.import.severalOrganisations':
      'Организаций с названием «{value}» несколько. Укажите ОГРН, ИНН или другой номер.',
    'accounts.import.unknownFacility': 'Парка или площадки «{value}» в каталоге нет.',
    'accounts.import.severalFacilities':
      'Парков или площадок с названием «{value}» несколько. Укажите код или идентификатор.',
    'accounts.import.parkMissing':
      'Укажите парк: ваша организация не управляет ни одним парком или управляет несколькими. Управляющего парка записывает модератор.',
    'accounts.import.placeMissing': 'Укажите страну или регион.',
    'accounts.import.regionElsewhere': 'Регион «{value}» относится к другой стране.',
    'accounts.import.noteInEnglish':
      'Примечания пишутся по-английски; на другие языки их переводит платформа.',
    'accounts.import.numberWrong': 'Регистрационный номер «{value}» неверен: контрольные цифры не сходятся.',
    'accounts.import.notAnEmail': 'Это не адрес электронной почты.',
    'accounts.import.notAName': 'В имени не должно быть цифр, адресов и ссылок.',
    'accounts.import.invitedAlready':
      'По этому адресу уже отправлено приглашение организации, ответа ещё нет.',
    'accounts.import.tooManyInvitations': 'Через таблицы можно пригласить не более {value} человек в сутки.',
    'accounts.import.nameOfText': 'На этом языке есть текст, поэтому нужно и название.',
    'accounts.import.notASpecification': 'Запишите «{value}» так: свойство, двоеточие, значение.',
    'accounts.import.notHours':
      'Часы работы «{value}» не распознаны. Укажите их так: пн–пт 9:00–18:00; сб 10:00–14:00.',
    'accounts.import.timeZoneMissing': 'Укажите часовой пояс, например Asia/Vladivostok.',
    'accounts.import.changedMeanwhile': 'После проверки таблицы записи изменились. Проверьте её ещё раз.',
    'accounts.import.changedSince':
      'Оставлено: запись с тех пор изменили, подтвердили, открыли или перевели.',
    'accounts.import.reliedOn': 'Оставлено: с этим связаны резиденты, показатели, оборудование или запросы.',
    'accounts.import.booked': 'Оставлено: время уже запрошено или забронировано.',
    'accounts.import.invitationAccepted': 'Оставлено: человек принял приглашение.',
    'accounts.import.invitedAgain': 'Оставлено: с тех пор приглашение отправляли ещё раз.',
  },
};
