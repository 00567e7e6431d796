package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/** A one-bit plan of old Phố Hiến: streets, temples, factories, the river as it ran. */
final class TownPlan {

  static final String ID = "so-do-pho-hien";

  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;
  private static final Color INK = Color.BLACK;

  private final Sheet sheet = new Sheet(WIDTH, HEIGHT);
  private final Cartographer office = new Cartographer(sheet);
  private final Shelf shelf;

  TownPlan(Shelf shelf) {
    this.shelf = shelf;
  }

  void make() throws IOException {
    office.centred("SƠ ĐỒ PHỐ HIẾN XƯA", Face.display(130), WIDTH / 2.0, 330, INK);
    office.centred(
        "vẽ theo lời bia và lời các cụ, 1959", Face.bookItalic(62), WIDTH / 2.0, 425, INK);
    river();
    streets();
    places();
    legend();
    office.neatLine(110);
    Scanned scan = Scanner.grey(sheet, Optional.empty(), Look.of(Look.Paper.BOOK, -0.4, 5200));
    Formats.tiffG4(
        List.of(Formats.oneBit(scan.image(), Look.Paper.BOOK.grey(), 0.6)),
        shelf.folder(ID).resolve("so-do.tif"));
    shelf.truth(ID, 1, scan.lines());
  }

  /** Two banks, and flow lines between them that break off here and there. */
  private void river() {
    for (int stream = 0; stream <= 10; stream++) {
      double east = 36 * stream;
      Path2D line =
          Drawings.curve(
              260 + east,
              560,
              330 + east,
              1000,
              270 + east,
              1500,
              400 + 0.95 * east,
              2000,
              520 + 0.9 * east,
              2500,
              640 + 0.9 * east,
              2900,
              900 + 0.8 * east,
              3260);
      if (stream == 0 || stream == 10) {
        sheet.stroke(line, 8, INK);
      } else {
        office.dashed(line, 2.5, INK, 130 + 17 * stream, 40 + 9 * stream);
      }
    }
    Path2D dyke =
        Drawings.curve(
            800, 560, 850, 1000, 800, 1480, 900, 1980, 1010, 2480, 1130, 2870, 1370, 3230);
    office.dyke(dyke, 18, -1, INK);
  }

  private void streets() {
    office.net(
        List.of(
            Drawings.curve(900, 700, 960, 1100, 940, 1520, 1040, 2000, 1160, 2460, 1300, 2860),
            Drawings.curve(1500, 640, 1480, 1200, 1560, 1760, 1640, 2300, 1696, 2530),
            Drawings.curve(2150, 700, 2140, 1300, 2190, 1900, 2230, 2560),
            Drawings.curve(955, 1000, 1480, 1040, 2150, 1010),
            Drawings.curve(950, 1560, 1530, 1600, 2160, 1560),
            Drawings.curve(1090, 2180, 1620, 2200, 2210, 2160)),
        34,
        INK,
        Color.WHITE);
    for (int ripple = 0; ripple < 5; ripple++) {
      sheet.stroke(lake(22 * ripple), ripple == 0 ? 7 : 2, INK);
    }
  }

  /** The half-moon lake, its ripples drawn {@code in} from the shore. */
  private static Shape lake(double in) {
    double size = 300 - 2 * in;
    return new Arc2D.Double(1080 + in * 0.8, 1760 + in, size, size, 100, -180, Arc2D.CHORD);
  }

  private void places() {
    office.spaced("SÔNG HỒNG", Face.bookItalic(76), 480, 1330, 88, INK, 60);
    office.name("Hồ Bán Nguyệt", Face.bookItalic(44), 1290, 1715, 0, INK);
    house("Đền Mẫu", 1180, 2110, true);
    house("Chùa Hiến", 1320, 2420, true);
    house("Chùa Chuông", 1760, 1400, true);
    house("Chùa Phố", 1200, 1440, true);
    house("Đền Thiên Hậu", 1700, 1890, true);
    house("Đông Đô Quảng Hội", 1680, 2060, true);
    house("Văn miếu Xích Đằng", 1600, 800, true);
    house("Đền Mây", 1080, 770, true);
    house("Thương điếm Hà Lan", 1280, 2610, false);
    house("Thương điếm Anh", 1370, 2770, false);
    house("Hiến sát sứ ty", 1680, 1200, false);
    house("Chợ Vạn", 1080, 1280, false);
    house("Phường thợ nhuộm", 1720, 2330, false);
    house("Phường hàng nón", 1740, 2500, false);
    house("Chợ Bảo Châu", 1800, 2680, false);
    house("Bến đò Nễ Châu", 1330, 2980, false);
  }

  /** A temple has a roof, any other house is a plain block; the name stands to the right. */
  private void house(String name, double x, double y, boolean temple) {
    if (temple) {
      sheet.fill(Drawings.roof(x, y, 74, 34), INK);
      sheet.stroke(new Rectangle2D.Double(x - 24, y, 48, 22), 4, INK);
    } else {
      sheet.fill(new Rectangle2D.Double(x - 22, y - 18, 44, 36), INK);
    }
    office.text(name, Face.book(44), x + 52, y + 16, INK);
  }

  private void legend() {
    sheet.stroke(new Rectangle2D.Double(1690, 2880, 590, 420), 5, INK);
    office.text("CHÚ DẪN", Face.bookBold(48), 1740, 2955, INK);
    house("Đình, đền, chùa", 1770, 3030, true);
    house("Phường, chợ, bến", 1770, 3110, false);
    office.scaleBar(1745, 3245, 105, 4, List.of("0", "200", "400", "600", "800 m"), Face.book(38));
    office.north(2260, 480, 90);
  }
}
