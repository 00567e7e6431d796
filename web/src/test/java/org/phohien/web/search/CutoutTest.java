package org.phohien.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Box;
import org.phohien.core.model.Examples;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.search.HitBox;

class CutoutTest {

  private final Page page = Examples.page(new ItemId("dc-1"), 1);

  @Test
  void stripLiesAroundItsHitAndMarksIt() {
    Cutout cutout = Cutout.of(page, List.of(hit(1200, 1700, 140, 40, 0)));
    assertTrue(cutout.region().overlaps(new Box(1200, 1700, 140, 40)));
    Box mark = cutout.marks().getFirst();
    assertEquals(1200, cutout.region().x() + mark.x());
    assertEquals(1700, cutout.region().y() + mark.y());
    assertEquals(140, mark.width());
  }

  @Test
  void stripStaysOnThePage() {
    for (HitBox hit : List.of(hit(0, 0, 90, 40, 0), hit(2400, 3470, 80, 38, 0))) {
      Box region = Cutout.of(page, List.of(hit)).region();
      assertTrue(region.right() <= page.size().width() && region.bottom() <= page.size().height());
    }
  }

  @Test
  void hitsOutsideOfTheStripAreNotMarked() {
    Cutout cutout = Cutout.of(page, List.of(hit(100, 100, 90, 40, 0), hit(100, 3000, 90, 40, 1)));
    assertEquals(1, cutout.marks().size());
  }

  private static HitBox hit(int x, int y, int width, int height, int number) {
    return new HitBox("chữ", new Box(x, y, width, height), number);
  }
}
