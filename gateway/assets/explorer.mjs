/* The page around GraphiQL: a notice when the data are invented and, in development, a choice of who asks. */
const { React, ReactDOM, GraphiQL } = globalThis;
const NOBODY = { title: '未登录', headers: {} };

const element = (id) => document.getElementById(id);
const read = async (address) => {
  const response = await fetch(address);
  return response.ok ? response : null;
};

let asker = NOBODY;
const send = GraphiQL.createFetcher({ url: '/graphql' });
const fetcher = (parameters, options) =>
  send(parameters, { ...options, headers: { ...asker.headers, ...options?.headers } });

async function signIn() {
  const person = element('person').value;
  asker = NOBODY;
  if (person !== '') {
    const query = new URLSearchParams({ person });
    const division = element('division').value.trim();
    if (division !== '') query.set('division', division);
    const response = await fetch(`/dev/token?${query}`);
    const { token, viewer, errors } = await response.json();
    asker = token
      ? { title: viewer.subject, headers: { authorization: `Bearer ${token}` } }
      : { ...NOBODY, title: errors[0].message };
  }
  element('viewer').value = asker.title;
}

async function showPeople() {
  const people = await (await read('/dev/people'))?.json();
  if (!people) return;
  element('person').append(
    new Option(NOBODY.title, ''),
    ...people.map(({ person, title }) => new Option(`${title} ${person}`, person)),
  );
  element('person').value = 'street-officer';
  element('sign-in').hidden = false;
  element('sign-in').addEventListener('change', () => void signIn());
  element('sign-in').addEventListener('submit', (event) => event.preventDefault());
  await signIn();
}

async function showNotice() {
  const settings = await (await read('/explorer/settings'))?.json();
  element('notice').hidden = !settings?.dataNotice;
  element('notice').textContent = settings?.dataNotice ?? '';
}

async function showExplorer() {
  const [query, examples] = await Promise.all([
    read('/explorer/first-query.graphql'),
    read('/dev/variables'),
  ]);
  const example = (await examples?.json())?.['first-slice'];
  const properties = {
    fetcher,
    defaultQuery: (await query?.text()) ?? '',
    variables: JSON.stringify(example?.variables ?? { code: '530112001001' }, null, 2),
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'variables',
  };
  ReactDOM.createRoot(element('explorer')).render(React.createElement(GraphiQL, properties));
}

await Promise.allSettled([showNotice(), showPeople()]);
await showExplorer();
