/** The page of the search: what `?q=` asks for, by Pagefind's own interface. */
const query = new URLSearchParams(location.search).get('q') ?? '';
const search = new globalThis.PagefindUI({ element: '#search', showImages: false, showSubResults: true });
search.triggerSearch(query);
