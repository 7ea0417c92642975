/** A whole list, page after page: what somebody sees of it and nothing else, with one page in memory at a time. */
import { PAGE_LIMIT, type Page, type PageRequest } from "../../kernel/page.js";

export async function* everyPage<Row>(read: (page: PageRequest) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  for (let after: string | null = null, isLast = false; !isLast;) {
    const { edges, pageInfo }: Page<Row> = await read({ first: PAGE_LIMIT, after });
    yield edges.map(({ node }) => node);
    after = pageInfo.endCursor;
    isLast = !pageInfo.hasNextPage;
  }
}
