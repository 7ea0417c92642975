/** People who write without a pause while the server is killed under them, and who remember what was acknowledged. */
import { randomUUID } from "node:crypto";

const REGISTER = `mutation Register($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Recorded { recordedId } } }`;

interface Write { readonly name: string; readonly idempotencyKey: string }

export class Writers {
  /** The name of each person whose registration was acknowledged, with the id that was answered. */
  readonly acknowledged = new Map<string, string>();
  /** Nobody knows what became of these: they are sent again, as a client would. */
  private unanswered: Write[] = [];
  private isOver = false;
  private under: Promise<unknown> = Promise.resolve();

  constructor(private readonly token: string, private readonly writers: number) {}

  /** Begins; settles at the first acknowledgement. */
  start(url: string): Promise<void> {
    this.isOver = false;
    const again = this.unanswered.splice(0);
    return new Promise((resolve) => {
      const write = async (): Promise<void> => {
        while (!this.isOver) {
          const next = again.pop() ?? { name: `甲${randomUUID()}`, idempotencyKey: randomUUID() };
          if (await this.tries(url, next)) resolve();
          else return;
        }
      };
      this.under = Promise.all(Array.from({ length: this.writers }, write)).then(() => { this.unanswered.push(...again); resolve(); });
    });
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.under;
  }

  private async tries(url: string, write: Write): Promise<boolean> {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${this.token}` },
        body: JSON.stringify({ query: REGISTER, variables: { input: { ...write, from: `${new Date().getFullYear()}-01-01` } } }),
      });
      const { data, errors } = (await response.json()) as { data: { registerPerson: { recordedId?: string } } | null; errors?: { extensions: { code: string } }[] };
      const id = data?.registerPerson.recordedId;
      if (id === undefined) {
        const code = errors?.[0]?.extensions.code;
        if (code !== "UNAVAILABLE" && code !== "UNKNOWN_OUTCOME") throw new Error(`the write was answered ${JSON.stringify(errors ?? data)}`);
      } else {
        this.acknowledged.set(write.name, id);
        return true;
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch's own: the server is gone, or went away in the middle
    }
    this.unanswered.push(write);
    return false;
  }
}
