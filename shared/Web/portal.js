// Search as you type, where this runs; without it, the form does the same. The page that comes is the server's own, so nothing is shown here that
// the form would not show.
const form = document.querySelector('form[data-live]');
const shown = document.getElementById('found');
const said = document.getElementById('said');
if (form && shown && said) {
  let wait, asked = 0;
  const look = async () => {
    const mine = ++asked;
    const address = form.action + '?' + new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address, { redirect: 'error' });
      if (!answer.ok) return;
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('found');
      // A later one may have overtaken it.
      if (!found || mine !== asked) return;
      shown.replaceChildren(...found.children);
      said.textContent = shown.querySelector('h2')?.textContent ?? '';
    } catch {
      // The button is still there.
    }
  };
  form.addEventListener('input', event => {
    if (event.target.type !== 'search') return;
    clearTimeout(wait);
    if (event.target.value.trim().length > 2) wait = setTimeout(look, 300);
  });
}
