package org.phohien.core.vault;

import org.junit.jupiter.api.AfterEach;
import org.phohien.core.model.ItemId;

class MemoryVaultTest extends VaultContract {

  private final MemoryVault vault = new MemoryVault();

  @AfterEach
  void close() {
    vault.close();
  }

  @Override
  protected Vault vault() {
    return vault;
  }

  @Override
  protected void flipBit(ItemId item, String path) {
    vault.flipBit(item, path);
  }
}
