package org.phohien.core.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

final class SnapshotAccessTest {

  private static final ItemId ITEM = new ItemId("a");

  private final MemoryCatalog catalog = new MemoryCatalog();

  @Test
  void whatDoesNotExistMayNotBeSeen() {
    assertFalse(new SnapshotAccess(catalog).may(Viewer.STAFF, ITEM, Action.DESCRIBE));
  }

  @Test
  void eachRightLetsItsViewersIn() {
    publish(1, Rights.Access.READING_ROOM);
    Access access = new SnapshotAccess(catalog);
    assertTrue(access.may(Viewer.PUBLIC, ITEM, Action.DESCRIBE));
    assertFalse(access.may(Viewer.PUBLIC, ITEM, Action.VIEW));
    assertTrue(access.may(Viewer.READING_ROOM, ITEM, Action.VIEW));
    assertFalse(access.may(Viewer.READING_ROOM, ITEM, Action.EDIT));
    assertTrue(access.may(Viewer.STAFF, ITEM, Action.EDIT));
  }

  @Test
  void aTakeDownIsSeenWithoutARestart() throws InterruptedException {
    publish(1, Rights.Access.OPEN);
    Access access = new SnapshotAccess(catalog);
    assertTrue(access.may(Viewer.PUBLIC, ITEM, Action.VIEW));
    catalog.withdraw(ITEM, new VersionNumber(2), "người giữ quyền yêu cầu");
    assertTrue(becomesHidden(access), "still to be seen");
  }

  private static boolean becomesHidden(Access access) throws InterruptedException {
    for (int tries = 0; tries < 100; tries++) {
      if (!access.may(Viewer.PUBLIC, ITEM, Action.VIEW)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return false;
  }

  private void publish(int version, Rights.Access right) {
    Item item =
        new Item(
            ITEM,
            new Kind.LocalRecord(),
            Description.titled("Sách"),
            new Rights(Rights.NOT_EVALUATED, right, Optional.empty()),
            List.of());
    catalog.publish(new Publication(item, new VersionNumber(version), List.of(), List.of()));
  }
}
