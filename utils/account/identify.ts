import type { Identity, Membership } from '../sync/identity.ts';
import { cipherOf } from './cipher-of.ts';
import { refreshToken } from './refresh.ts';
import { retireAccounts } from './retire.ts';
import { sealedLength } from './seal.ts';
import { openRecords, sealRecords } from './seal-records.ts';

/** This device as a member of the account that it is linked to: what rounds of sync are given to push and pull as. */
export async function identify({ store, link, exchange }: Membership): Promise<Identity | undefined> {
  const keyed = await cipherOf(store, link);
  return (
    keyed && {
      seal: (records) => sealRecords(keyed.cipher, records),
      sealedLength,
      open: (records, mine) => openRecords(keyed.cipher, records, mine),
      renew: () => refreshToken(store, link, { ...keyed, exchange }),
      afterRound: () => retireAccounts(store, link, exchange),
    }
  );
}
