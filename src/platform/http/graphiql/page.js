/** Starts GraphiQL with the first query and, where there are demo accounts, as the one that is chosen. */
(async () => {
  const { query, accounts } = await (await fetch("/graphiql/page.json")).json();
  const select = document.getElementById("account");
  for (const { name } of [...accounts, { name: "匿名 · Nobody" }]) select.append(new Option(name));

  const root = ReactDOM.createRoot(document.getElementById("graphiql"));
  const headersOf = (account) => (account ? JSON.stringify({ Authorization: `Bearer ${account.token}` }, null, 2) : "{}");
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined, length: 0 };
  // A chosen account gets a fresh editor: what one person fetched is not left standing under another's name.
  const show = () => root.render(React.createElement(GraphiQL, {
    key: select.selectedIndex,
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: query,
    defaultHeaders: headersOf(accounts[select.selectedIndex]),
    headers: headersOf(accounts[select.selectedIndex]),
    shouldPersistHeaders: false,
    storage,
  }));
  select.addEventListener("change", show);
  show();
})();
