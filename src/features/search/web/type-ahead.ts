/*
 * Proposes words while one types into a search box (ARIA combobox with a list). A program of its own, loaded by the
 * pages that have such a box; it imports nothing. When anything fails the box stays a plain search box.
 */
type Suggestion = { kind: string; text: string; language: string };

const waitMs = 150;
const charactersMax = 100;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (input) proposeWords(form, input, form.dataset);
}

function proposeWords(form: HTMLFormElement, input: HTMLInputElement, words: DOMStringMap): void {
  const kinds = JSON.parse(words.kinds ?? '{}') as Record<string, string>;
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let shown: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.hidden = true;
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
  input.after(list);
  form.append(status);

  const close = (): void => {
    clearTimeout(timer);
    asked?.abort();
    show([]);
    status.textContent = '';
  };

  const show = (items: Suggestion[]): void => {
    shown = items;
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
    list.hidden = items.length === 0;
    set(input, { 'aria-expanded': String(items.length > 0) });
    status.textContent = (words.count ?? '').replace('{count}', String(items.length));
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
      const { items } = (await answer.json()) as { items: Suggestion[] };
      if (!asking.signal.aborted && answer.ok && document.activeElement === input) show(items);
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
    if (list.hidden) {
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
