package org.phohien.core.account;

import java.time.InstantSource;

class MemoryAccountsTest extends AccountsContract {

  @Override
  protected Accounts accounts(InstantSource time) {
    return new MemoryAccounts(time);
  }
}
