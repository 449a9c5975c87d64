/*
 * Proposes words while one types into a search box (ARIA combobox with a list). A program of its own, loaded by the
 * pages that have such a box; it imports nothing. When anything fails the box stays a plain search box.
 */
type Suggestion = { kind: string; text: string; language: string };
type Answer = { items: Suggestion[]; meant: string | null };

const waitMs = 150;
const charactersMax = 100;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (input) proposeWords(form, input, form.dataset);
}

function proposeWords(form: HTMLFormElement, input: HTMLInputElement, words: DOMStringMap): void {
  const kinds = JSON.parse(words.kinds ?? '{}') as Record<string, string>;
  const box = document.createElement('div');
  const note = document.createElement('p');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let shown: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  list.id = `${input.id}-list`;
  box.className = 'suggestions';
  box.hidden = true;
  note.className = 'help';
  status.className = 'visually-hidden';
  set(list, { role: 'listbox', 'aria-label': words.list ?? '' });
  set(status, { role: 'status' });
  set(input, {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });
  box.append(note, list);
  input.after(box);
  form.append(status);

  const close = (): void => {
    clearTimeout(timer);
    asked?.abort();
    show({ items: [], meant: null });
    status.textContent = '';
  };

  const show = ({ items, meant }: Answer): void => {
    const said = meant === null ? '' : `${words.meant ?? ''}${meant}`;
    shown = items;
    note.textContent = said;
    note.hidden = said === '';
    list.replaceChildren(
      ...items.map(({ kind, text, language }, at) => {
        const option = document.createElement('li');
        const label = document.createElement('span');
        const of = document.createElement('span');
        option.id = `${list.id}-${at}`;
        set(option, { role: 'option', 'aria-selected': 'false' });
        label.lang = language;
        label.textContent = text;
        of.className = 'count';
        of.textContent = kinds[kind] ?? '';
        option.append(label, ' ', of);
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(at));
        return option;
      }),
    );
    box.hidden = items.length === 0;
    set(input, { 'aria-expanded': String(items.length > 0) });
    const count = (words.count ?? '').replace('{count}', String(items.length));
    status.textContent = said === '' ? count : `${said}. ${count}`;
    activate(-1);
  };

  const activate = (at: number): void => {
    active = at;
    [...list.children].forEach((option, place) => {
      set(option, { 'aria-selected': String(place === at) });
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else set(input, { 'aria-activedescendant': `${list.id}-${at}` });
  };

  const choose = (at: number): void => {
    input.value = shown[at]?.text ?? input.value;
    close();
    form.requestSubmit();
  };

  const ask = async (): Promise<void> => {
    asked?.abort();
    const text = input.value.trim();
    if (text === '' || text.length > charactersMax) return close();
    const asking = (asked = new AbortController());
    try {
      const answer = await fetch(`${words.suggest}${encodeURIComponent(text)}`, { signal: asking.signal });
      const found = (await answer.json()) as Answer;
      if (!asking.signal.aborted && answer.ok && document.activeElement === input) show(found);
    } catch {
      // Without an answer there is nothing to propose.
    }
  };

  const askSoon = (event: Event): void => {
    clearTimeout(timer);
    if (!(event as InputEvent).isComposing) timer = window.setTimeout(() => void ask(), waitMs);
  };

  input.addEventListener('input', askSoon);
  input.addEventListener('compositionend', askSoon);
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (box.hidden) {
      if (key === 'ArrowDown') void ask();
      return;
    }
    if (key === 'ArrowDown') activate(active + 1 < shown.length ? active + 1 : -1);
    else if (key === 'ArrowUp') activate(active < 0 ? shown.length - 1 : active - 1);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
