import { Conferences } from './conferences';

// Rendered by the server for each visit, as a page of a signed-in user is.
export const dynamic = 'force-dynamic';

export default function Page() {
  return <Conferences />;
}
