/** What a Discord client does not let its user do: it is never sent to the bot. */
export class NotPossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotPossible';
  }
}
