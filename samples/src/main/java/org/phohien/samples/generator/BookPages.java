package org.phohien.samples.generator;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.phohien.samples.generator.Compositor.Align;
import org.phohien.samples.generator.Compositor.SetLine;

/**
 * Makes up the book: title page, contents, then text poured page after page. The text's marks: "# "
 * chapter, "## " section, "> " verse, "=TABLE" the table of markets, anything else a paragraph.
 */
final class BookPages {

  private static final int WIDTH = 1748;
  private static final int HEIGHT = 2480;
  private static final double LEFT = 205;
  private static final double MEASURE = 1365;
  private static final double TOP = 330;
  private static final double BOTTOM = 2280;
  private static final double LEADING = 80;

  private static final Compositor BODY =
      new Compositor(Face.book(58), LEADING, 84, Align.JUSTIFIED);
  private static final Compositor CHAPTER = Compositor.centred(Face.bookBold(74), 100);
  private static final Compositor SECTION = Compositor.centred(Face.bookItalic(58), 80);
  private static final Compositor VERSE = Compositor.centred(Face.bookItalic(57), LEADING);
  private static final Compositor SMALL = Compositor.centred(Face.book(42), 56);

  /** A chapter and the page it begins on. */
  private record Entry(String title, int page) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Entry> contents = new ArrayList<>();
  private final List<String> table;
  private boolean tableDue;
  private Sheet sheet;
  private double y;

  private BookPages(List<String> table) {
    this.table = table;
    this.sheet = titlePage();
    sheets.add(sheet);
    sheets.add(new Sheet(WIDTH, HEIGHT));
    turn();
  }

  static List<Sheet> set(List<String> text, List<String> table) {
    BookPages pages = new BookPages(table);
    text.forEach(pages::block);
    pages.colophon();
    pages.contentsPage();
    return List.copyOf(pages.sheets);
  }

  private void block(String text) {
    switch (text) {
      case String it when it.startsWith("# ") -> chapter(it.substring(2));
      case String it when it.startsWith("## ") -> heading(SECTION, it.substring(3), 2 * LEADING);
      case String it when it.startsWith("> ") -> lines(VERSE, it.substring(2));
      case "=TABLE" -> tableDue = true;
      default -> lines(BODY, text);
    }
  }

  private void chapter(String title) {
    heading(CHAPTER, title, 4 * LEADING);
    contents.add(new Entry(title, sheets.size()));
  }

  /** A heading never stands alone at the foot of a page. */
  private void heading(Compositor style, String title, double below) {
    if (y + style.leading() + below > BOTTOM) {
      turn();
    }
    if (y > TOP + LEADING) {
      y += 0.55 * style.leading();
    }
    lines(style, title);
    y += 0.2 * style.leading();
  }

  private void lines(Compositor style, String text) {
    List<SetLine> set = style.compose(text, MEASURE);
    for (SetLine line : set) {
      if (y + style.leading() > BOTTOM + LEADING) {
        turn();
      }
      line.print(sheet, LEFT, y, Book.INK);
      y += style.leading();
    }
  }

  private void turn() {
    sheet = new Sheet(WIDTH, HEIGHT);
    sheets.add(sheet);
    y = TOP;
    running(sheets.size());
    if (tableDue) {
      tableDue = false;
      tablePage();
      turn();
    }
  }

  /** The running head and the page number, head first as the eye meets them. */
  private void running(int number) {
    String head = number % 2 == 0 ? "Địa chí Phố Hiến" : "Đất cũ Sơn Nam";
    SetLine title = Compositor.centred(Face.bookItalic(40), 50).compose(head, MEASURE).getFirst();
    SetLine page =
        new Compositor(Face.book(42), 50, 0, number % 2 == 0 ? Align.LEFT : Align.RIGHT)
            .compose(Integer.toString(number), MEASURE)
            .getFirst();
    title.print(sheet, LEFT, 210, Book.INK);
    page.print(sheet, LEFT, 210, Book.INK);
    sheet.rule(LEFT, 240, LEFT + MEASURE, 240, 3);
  }

  private Sheet titlePage() {
    Sheet title = new Sheet(WIDTH, HEIGHT);
    frame(title);
    print(title, SMALL, "SƯU TẬP ĐỊA PHƯƠNG TỈNH HƯNG YÊN", 330);
    print(title, SMALL, "Tập thứ nhất", 400);
    print(title, Compositor.centred(Face.display(190), 200), "ĐỊA CHÍ", 800);
    print(title, Compositor.centred(Face.display(190), 200), "PHỐ HIẾN", 1020);
    print(title, VERSE, "Đất nước, di tích, nhân vật, nghề và chợ", 1160);
    ornament(title, 1290);
    print(title, SMALL, "Người soạn", 1450);
    print(title, Compositor.centred(Face.bookBold(60), 70), "TRẦN KHẮC NHU", 1530);
    print(title, SMALL, "In lần thứ nhất, một nghìn bản", 1850);
    print(title, Compositor.centred(Face.bookBold(48), 70), "NHÀ IN SƠN NAM", 2050);
    print(title, SMALL, "Hưng Yên, 1961", 2125);
    return title;
  }

  private static void frame(Sheet on) {
    on.stroke(new Rectangle2D.Double(150, 170, WIDTH - 300, HEIGHT - 340), 9, Book.INK);
    on.stroke(new Rectangle2D.Double(172, 192, WIDTH - 344, HEIGHT - 384), 3, Book.INK);
  }

  private static void ornament(Sheet on, double y) {
    on.stroke(Drawings.lotus(WIDTH / 2.0, y, 70), 4, Book.INK);
    on.rule(520, y, 740, y, 3);
    on.rule(1010, y, 1230, y, 3);
  }

  private static void print(Sheet on, Compositor style, String text, double y) {
    style.fitted(text, MEASURE).print(on, (WIDTH - MEASURE) / 2, y, Book.INK);
  }

  /** Set last, when every chapter's page is known. */
  private void contentsPage() {
    Sheet page = sheets.get(1);
    print(page, CHAPTER, "MỤC LỤC", 470);
    double line = 640;
    for (Entry entry : contents) {
      contentsLine(page, entry, line);
      line += 116;
    }
  }

  private static void contentsLine(Sheet page, Entry entry, double y) {
    Compositor text = new Compositor(Face.book(52), LEADING, 0, Align.LEFT);
    SetLine title = text.single(entry.title());
    String number = Integer.toString(entry.page());
    double numberX = LEFT + MEASURE - text.face().advance(number);
    List<Sheet.PlacedWord> words = new ArrayList<>(title.placed(LEFT, y));
    words.addAll(text.single(number).placed(numberX, y));
    page.line(words, Book.INK);
  }

  private void tablePage() {
    contents.add(new Entry("Bảng các phiên chợ", sheets.size()));
    lines(CHAPTER, "Các phiên chợ trong tỉnh");
    lines(SECTION, "Ngày âm lịch trong mỗi tuần mười ngày");
    new MarketTable(sheet, LEFT, MEASURE, y + 20).print(table);
  }

  private void colophon() {
    y += LEADING;
    if (y + 5 * LEADING < BOTTOM) {
      ornament(sheet, y);
      y += 2 * LEADING;
      lines(SMALL, "In xong tháng mười năm 1961 tại Nhà in Sơn Nam,");
      lines(SMALL, "bến Vạn, thị xã Hưng Yên.");
    }
  }
}
