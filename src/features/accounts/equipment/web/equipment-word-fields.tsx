import type { Language } from '../../../../shared/language.ts';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';

/** Name, description and terms in one language. */
export function EquipmentWordFields(props: {
  name: string | undefined;
  description: string | undefined;
  terms: string | undefined;
  errors: Readonly<Record<string, string>>;
  lang?: Language;
}) {
  const words = useWords(equipmentWords);
  const { errors, lang } = props;
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        mark="required"
        maxLength={200}
        lang={lang}
        defaultValue={props.name}
        errors={errors}
      />
      <TextAreaField
        name="description"
        label={words.description}
        maxLength={6000}
        lang={lang}
        defaultValue={props.description}
        errors={errors}
      />
      <TextAreaField
        name="terms"
        label={words.terms}
        maxLength={3000}
        rows={3}
        lang={lang}
        defaultValue={props.terms}
        errors={errors}
      />
    </>
  );
}
