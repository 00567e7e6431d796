package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phohien.samples.generator.Scanner.Scanned;

/**
 * The map of the province of 1937, 1:100,000, in colours: larger than any page of the collection.
 */
final class ProvinceMap {

  static final String ID = "ban-do-hung-yen-1937";

  private static final int WIDTH = 4500;
  private static final int HEIGHT = 6000;
  private static final Color WATER = new Color(178, 208, 220);
  private static final Color SHORE = new Color(62, 104, 140);
  private static final Color ROAD = new Color(176, 52, 40);
  private static final Color EARTH = new Color(128, 84, 44);
  private static final Color BORDER = new Color(120, 80, 130);
  private static final Color GREEN = new Color(120, 150, 96);
  private static final Color SAND = new Color(240, 226, 178);

  /** At 1:100,000 and 300 dpi: 20 mm. */
  private static final double TWO_KILOMETRES = 20 / 25.4 * 300;

  /**
   * A town, its place and how much it matters (0 the provincial seat, 1 a district, 2 a village).
   */
  private record Town(String name, double x, double y, int rank, boolean left) {}

  private static final List<Town> TOWNS =
      List.of(
          new Town("Xuân Quan", 980, 1090, 2, false),
          new Town("Văn Giang", 1270, 1330, 1, false),
          new Town("Đa Ngưu", 1560, 1600, 2, false),
          new Town("Như Quỳnh", 2330, 1000, 2, false),
          new Town("Văn Lâm", 2850, 1020, 1, false),
          new Town("Lộng Thượng", 3080, 1270, 2, false),
          new Town("Bần Yên Nhân", 3020, 1520, 1, false),
          new Town("Xuân Dục", 3480, 1760, 2, false),
          new Town("Mễ Sở", 1020, 1760, 2, false),
          new Town("Liêu Xá", 2660, 1800, 2, false),
          new Town("Yên Mỹ", 2480, 2060, 1, false),
          new Town("Đa Hòa", 980, 2110, 2, false),
          new Town("Giai Phạm", 2100, 1790, 2, true),
          new Town("Bãi Sậy", 1900, 2220, 2, false),
          new Town("Dạ Trạch", 1300, 2420, 2, false),
          new Town("Khoái Châu", 1640, 2790, 1, false),
          new Town("Phù Ủng", 3430, 2390, 2, false),
          new Town("Ân Thi", 3020, 2890, 1, false),
          new Town("Thổ Hoàng", 2700, 3130, 2, true),
          new Town("Bình Dân", 1380, 3240, 2, false),
          new Town("Trương Xá", 2090, 3330, 2, false),
          new Town("Kim Động", 1830, 3640, 1, false),
          new Town("Đào Đặng", 2390, 3900, 2, false),
          new Town("Đằng Châu", 1500, 4060, 2, false),
          new Town("Xích Đằng", 1480, 4310, 2, false),
          new Town("HƯNG YÊN", 1800, 4440, 0, false),
          new Town("Phố Hiến", 1850, 4660, 2, false),
          new Town("Chợ Gạo", 2260, 4300, 2, false),
          new Town("Thủ Sỹ", 2560, 4450, 2, false),
          new Town("Tiên Lữ", 2860, 4260, 1, false),
          new Town("Phù Cừ", 3560, 4010, 1, false),
          new Town("Đình Cao", 3330, 4330, 2, false),
          new Town("La Tiến", 3720, 4620, 2, true));

  private static final double[] RED_RIVER = {
    690, 182, 780, 760, 700, 1150, 820, 1560, 640, 1960, 760, 2380, 980, 2720, 900, 3120, 1080,
    3500, 1060, 3900, 1240, 4280, 1380, 4640, 1640, 4960, 1560, 5360, 1700, 5818
  };
  private static final double[] LUOC = {
    1640, 4960, 2060, 4880, 2420, 4980, 2800, 4840, 3240, 4900, 3600, 4760, 3880, 4700, 4318, 4480
  };

  private final Sheet sheet = new Sheet(WIDTH, HEIGHT);
  private final Cartographer office = new Cartographer(sheet);
  private final Shelf shelf;

  ProvinceMap(Shelf shelf) {
    this.shelf = shelf;
  }

  void make() throws IOException {
    title();
    land();
    rivers();
    roads();
    names();
    legend();
    office.neatLine(150);
    Look look = new Look(Look.Paper.MAP, 0.3, 0.92, 0, 0.7, 5000);
    Scanned scan = Scanner.colour(sheet, Optional.empty(), look);
    Formats.jpeg(scan.image(), 0.74, shelf.folder(ID).resolve("to-1.jpg"));
    shelf.truth(ID, 1, scan.lines());
  }

  private void title() {
    sheet.stroke(new Rectangle2D.Double(1750, 290, 2440, 470), 8, Book.INK);
    sheet.stroke(new Rectangle2D.Double(1772, 312, 2396, 426), 3, Book.INK);
    office.centred("BẢN ĐỒ TỈNH HƯNG YÊN", Face.display(170), 2970, 500, Book.INK);
    office.centred("Sở Địa dư in năm 1937", Face.bookItalic(84), 2970, 620, Book.INK);
    office.centred("Tỷ lệ 1 : 100 000", Face.book(80), 2970, 710, Book.INK);
  }

  /** Rice fields: small tufts strewn over the plain; district borders; the province's edge. */
  private void land() {
    for (int i = 0; i < 420; i++) {
      double x = 1250 + 2650 * Noise.at(51, i, 1);
      double y = 1000 + 3600 * Noise.at(52, i, 2);
      for (int blade = -1; blade <= 1; blade++) {
        sheet.stroke(new Line2D.Double(x + 9 * blade, y, x + 16 * blade, y - 30), 4, GREEN);
      }
    }
    for (Path2D border :
        List.of(
            Drawings.curve(1120, 1540, 1700, 1800, 2050, 1560, 2180, 1180, 2060, 880),
            Drawings.curve(2050, 1560, 2450, 1480, 2720, 1660, 3050, 1780, 3700, 1560),
            Drawings.curve(1700, 1800, 1950, 2420, 2420, 2500, 3000, 2340, 3180, 2080, 3720, 2120),
            Drawings.curve(980, 3060, 1700, 3080, 2280, 2900, 2350, 2520),
            Drawings.curve(2280, 2900, 2420, 3460, 2700, 3640, 3300, 3480, 3860, 3380),
            Drawings.curve(1240, 4200, 1900, 4060, 2300, 4080, 2560, 3600),
            Drawings.curve(2980, 4860, 3120, 4300, 3060, 3900, 3140, 3540))) {
      office.dashed(border, 9, BORDER, 60, 22, 8, 22);
    }
    Path2D edge =
        Drawings.curve(
            1500, 860, 2060, 850, 2600, 800, 3200, 980, 3560, 1300, 3820, 1700, 3760, 2240, 3900,
            2800, 3860, 3400, 4060, 3900, 4000, 4300, 4120, 4560);
    office.dashed(edge, 16, BORDER, 90, 30, 14, 30);
  }

  private void rivers() {
    office.net(
        List.of(
            Drawings.curve(980, 1240, 1500, 1480, 1960, 1380, 2400, 1560, 2900, 1360, 3420, 1500),
            Drawings.curve(2400, 1560, 2300, 2260, 2120, 2900, 2330, 3600, 2620, 4180, 2700, 4860),
            Drawings.curve(3420, 1500, 3300, 2300, 3360, 3100, 3640, 3720, 3860, 4720)),
        24,
        SHORE,
        WATER);
    Path2D luoc = Drawings.curve(LUOC);
    office.net(List.of(luoc), 120, SHORE, WATER);
    office.net(List.of(Drawings.curve(RED_RIVER)), 250, SHORE, WATER);
    office.net(List.of(luoc), 111, WATER, WATER);
    for (double[] bar : new double[][] {{765, 1360}, {690, 2010}, {945, 2960}, {1130, 4030}}) {
      Path2D sand =
          Drawings.curve(
              bar[0],
              bar[1] - 130,
              bar[0] + 44,
              bar[1],
              bar[0],
              bar[1] + 130,
              bar[0] - 36,
              bar[1],
              bar[0],
              bar[1] - 130);
      sheet.fill(sand, SAND);
      office.dashed(sand, 4, EARTH, 12, 10);
    }
    double[] bank = shifted(RED_RIVER, 210, 26);
    office.dyke(Drawings.curve(bank), 24, -1, EARTH);
    office.dyke(
        Drawings.curve(
            1830, 4800, 2080, 4760, 2420, 4860, 2790, 4730, 3230, 4790, 3590, 4660, 3860, 4600),
        22,
        1,
        EARTH);
  }

  /** The first {@code count} numbers of a line, moved to the east. */
  private static double[] shifted(double[] points, double east, int count) {
    double[] moved = new double[count];
    for (int i = 0; i < count; i++) {
      moved[i] = points[i] + (i % 2 == 0 ? east : 0);
    }
    return moved;
  }

  private void roads() {
    office.net(
        List.of(
            Drawings.curve(1620, 950, 2330, 1040, 3020, 1560, 3700, 1820),
            Drawings.curve(3020, 1560, 2480, 2100, 2300, 2800, 1860, 3600, 1800, 4430),
            Drawings.curve(1800, 4430, 2260, 4340, 2860, 4300, 3560, 4060, 3960, 3900),
            Drawings.curve(2480, 2100, 3020, 2890, 3100, 3500, 2860, 4300),
            Drawings.curve(1270, 1340, 1400, 2400, 1640, 2790, 2150, 3060)),
        26,
        ROAD,
        Color.WHITE);
    Path2D rail = Drawings.curve(1560, 900, 2400, 880, 2900, 1180, 3360, 1480, 3880, 1600);
    sheet.stroke(rail, 6, Book.INK);
    Cartographer.walk(
        rail,
        46,
        (x, y, dx, dy) ->
            sheet.stroke(
                new Line2D.Double(x - 14 * dy, y + 14 * dx, x + 14 * dy, y - 14 * dx),
                4,
                Book.INK));
  }

  private void names() {
    office.spaced("SÔNG HỒNG", Face.bookItalic(104), 800, 2400, 62, SHORE, 50);
    office.spaced("SÔNG HỒNG", Face.bookItalic(104), 1390, 4600, 61, SHORE, 50);
    office.spaced("Sông Luộc", Face.bookItalic(84), 2600, 4915, -4, SHORE, 60);
    office.name("Sông Nghĩa Trụ", Face.bookItalic(60), 1990, 1310, 6, SHORE);
    office.name("Sông Cửu An", Face.bookItalic(60), 2250, 3130, 68, SHORE);
    office.name("Sông Kẻ Sặt", Face.bookItalic(60), 3510, 3240, 66, SHORE);
    office.spaced("HÀ ĐÔNG", Face.book(96), 440, 2700, 90, BORDER, 90);
    office.spaced("HÀ NAM", Face.book(96), 660, 4300, 80, BORDER, 90);
    office.spaced("BẮC NINH", Face.book(96), 3860, 1380, 54, BORDER, 60);
    office.spaced("HẢI DƯƠNG", Face.book(96), 4100, 2900, 84, BORDER, 120);
    office.spaced("THÁI BÌNH", Face.book(96), 2700, 5090, 0, BORDER, 160);
    TOWNS.forEach(this::town);
  }

  private void town(Town town) {
    double size = new double[] {34, 24, 13}[town.rank()];
    Face face =
        switch (town.rank()) {
          case 0 -> Face.bookBold(104);
          case 1 -> Face.bookBold(76);
          default -> Face.book(62);
        };
    sheet.fill(Drawings.dot(town.x(), town.y(), size), town.rank() == 0 ? ROAD : Color.WHITE);
    sheet.stroke(Drawings.dot(town.x(), town.y(), size), 7, Book.INK);
    if (town.rank() == 0) {
      sheet.stroke(Drawings.dot(town.x(), town.y(), size + 20), 6, Book.INK);
    }
    double left =
        town.left()
            ? town.x() - size - 22 - face.advance(town.name())
            : town.x() + size + (town.rank() == 0 ? 44 : 22);
    office.text(town.name(), face, left, town.y() + 0.3 * face.size(), Book.INK);
  }

  private void legend() {
    double x = 2350;
    double y = 5260;
    sheet.stroke(new Rectangle2D.Double(x - 90, y - 90, 1950, 590), 5, Book.INK);
    Face face = Face.book(62);
    office.text("CHÚ DẪN", Face.bookBold(66), x, y + 10, Book.INK);
    sheet.fill(Drawings.dot(x + 60, y + 90, 34), ROAD);
    sheet.stroke(Drawings.dot(x + 60, y + 90, 34), 7, Book.INK);
    office.text("Tỉnh lỵ", face, x + 160, y + 110, Book.INK);
    sheet.stroke(Drawings.dot(x + 60, y + 190, 24), 7, Book.INK);
    office.text("Phủ, huyện", face, x + 160, y + 210, Book.INK);
    sheet.stroke(Drawings.dot(x + 60, y + 290, 13), 7, Book.INK);
    office.text("Làng, chợ", face, x + 160, y + 310, Book.INK);
    office.net(List.of(new Line2D.Double(x + 700, y + 90, x + 860, y + 90)), 26, ROAD, Color.WHITE);
    office.text("Đường cái", face, x + 900, y + 110, Book.INK);
    office.dyke(Drawings.curve(x + 700, y + 190, x + 860, y + 190), 22, 1, EARTH);
    office.text("Đê", face, x + 900, y + 210, Book.INK);
    office.dashed(new Line2D.Double(x + 700, y + 290, x + 860, y + 290), 12, BORDER, 60, 22, 8, 22);
    office.text("Ranh giới tỉnh, huyện", face, x + 900, y + 310, Book.INK);
    office.scaleBar(
        x + 100,
        y + 440,
        TWO_KILOMETRES,
        5,
        List.of("0", "2", "4", "6", "8", "10 km"),
        Face.book(54));
    office.north(4020, 1000, 150);
  }
}
