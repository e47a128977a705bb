/** What followers have done about the cards of one of the user's names; all text in it is untrusted. */
export interface FollowersView {
  readonly name: string;
  /** Site and name, in words. */
  readonly title: string;
  /** The public page of all product posts. */
  readonly showcase: string;
  /** Why the endpoint could not be asked, or did not do it, in words. */
  readonly problem?: string;
  /** Undefined while it is asked. */
  readonly heard?: {
    /** Undefined where the endpoint does not say. */
    readonly isCounted?: boolean;
    /** In tens, the post with the most first. */
    readonly opened: readonly {
      readonly post: string;
      readonly permalink?: string;
      readonly count: number;
    }[];
    readonly reserved: readonly {
      readonly title: string;
      readonly quantity: number;
      /** For the price of a group. */
      readonly joined: boolean;
      /** What whoever pays names. */
      readonly code: string;
      readonly until: string;
    }[];
  };
}
