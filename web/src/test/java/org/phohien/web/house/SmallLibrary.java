package org.phohien.web.house;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.text.HanReadings;
import org.phohien.core.vault.VersionNumber;

/** A few works with pages and text, as if they had been ingested. */
public final class SmallLibrary {

  static final Pixels A4 = new Pixels(2480, 3508);
  private static final Engine ENGINE = new Engine("tesseract", "5.5", "vie");

  private static final String PROSE =
      """
      Phố Hiến xưa nằm bên bờ sông Hồng, nơi thuyền
      buôn từ biển vào dừng lại trước khi lên Kẻ Chợ.
      Người ta thường nói: thứ nhất Kinh Kỳ, thứ nhì
      Phố Hiến. Phố có chợ Vân, có đền Mẫu, chùa Chuông,
      có hội quán của khách buôn phương Bắc dựng lên.
      Đến khi dòng sông đổi lối, bến cũ xa dần mặt nước,
      phố xá thưa đi, song nếp nhà và nếp hội còn mãi.
      Tỉnh Hưng Yên lập năm 1831, lấy đất của trấn Sơn Nam.
      """;

  private static final String NOM =
      """
      興安省誌卷之一
      省在山南之東南
      庸憲者昔之商埠也
      𡨸喃吏𣎏𠊛讀
      𥪝𤾓𢆥𡎝𠊛些
      """;

  private SmallLibrary() {}

  /** Publishes all of it. */
  public static void publish(MemoryCatalog catalog) {
    record("tm-0007", "Hưng Yên tỉnh nhất thống chí", catalog);
    picture("ta-0101", "Bến đò Vân, nhìn từ đê", catalog);
    map("bd-0003", "Bản đồ tỉnh Hưng Yên, tỷ lệ 1:100.000", catalog);
    issue("bc-1936-05-02", "Hưng Yên tuần báo", "1936-05-02", "12", catalog);
    book("dc-0001", "Phố Hiến và đất Hưng Yên: lược khảo về một thương cảng cũ", 14, catalog);
    manuscript("hn-0001", "Hưng Yên tỉnh chí", catalog);
    Item closed =
        item("dc-0090", new Kind.LocalRecord(), description("Hồ sơ ruộng đất", "1955"), 2, A4);
    publish(
        closed.with(new Rights(Rights.NOT_EVALUATED, Rights.Access.READING_ROOM, Optional.empty())),
        latin(closed),
        catalog);
  }

  private static void book(String id, String title, int pages, MemoryCatalog catalog) {
    Description d =
        Description.draft(title)
            .alternativeTitles("A short account of Phố Hiến")
            .agents(Agent.author("Nguyễn Văn Mộc"), new Agent("Trần Thị Sen", "ctb"))
            .publisher("Ty Văn hóa Hưng Yên")
            .publishedAt("Hưng Yên")
            .date("1962")
            .languages("vie")
            .subjects("Địa chí", "Thương cảng")
            .places("Phố Hiến", "Hưng Yên")
            .identifiers("DC 0001")
            .physical("214 tr. ; 24 cm")
            .summary(
                "Lịch sử, phố phường và con người của Phố Hiến từ thế kỷ XVI đến khi bến sông lùi xa.")
            .finished();
    Item item = item(id, new Kind.LocalRecord(), d, pages, A4);
    publish(item, latin(item), catalog);
  }

  private static void issue(
      String id, String serial, String date, String number, MemoryCatalog catalog) {
    Item item =
        item(
            id,
            new Kind.Issue(serial, Dating.parse(date).flatMap(Dating::day), Optional.of(number)),
            description(serial + ", số " + number, date),
            4,
            new Pixels(3500, 5000));
    publish(item, latin(item), catalog);
  }

  private static void picture(String id, String title, MemoryCatalog catalog) {
    Item item = item(id, new Kind.Picture(), description(title, "192X"), 1, new Pixels(3000, 2000));
    publish(item, List.of(), catalog);
  }

  private static void map(String id, String title, MemoryCatalog catalog) {
    Item item =
        item(
            id,
            new Kind.MapSheet(OptionalInt.of(100_000)),
            description(title, "1925"),
            1,
            new Pixels(5200, 4000));
    publish(item, List.of(), catalog);
  }

  private static void record(String id, String title, MemoryCatalog catalog) {
    publish(
        item(id, new Kind.CatalogueRecord(), description(title, "18XX"), 0, A4),
        List.of(),
        catalog);
  }

  private static void manuscript(String id, String title, MemoryCatalog catalog) {
    Item item =
        item(
            id,
            new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
            Description.draft(title)
                .alternativeTitles("興安省誌")
                .date("1831/1840")
                .languages("lzh")
                .places("Hưng Yên")
                .finished(),
            6,
            new Pixels(2000, 3000));
    publish(item, columns(item), catalog);
  }

  private static Description description(String title, String date) {
    return Description.draft(title).date(date).languages("vie").places("Hưng Yên").finished();
  }

  private static Item item(String id, Kind kind, Description d, int pages, Pixels size) {
    ItemId item = new ItemId(id);
    List<Page> list = new ArrayList<>();
    for (int n = 1; n <= pages; n++) {
      PageId page = PageId.nth(item, n);
      list.add(
          new Page(
              page,
              kind instanceof Kind.Manuscript ? (n + 1) / 2 + (n % 2 == 1 ? "a" : "b") : "" + n,
              size,
              new Master(
                  "masters/" + page.key() + ".tif",
                  "image/tiff",
                  0,
                  OptionalInt.of(300),
                  Checksum.of(new byte[] {1}))));
    }
    return new Item(
        item,
        kind,
        d,
        new Rights(
            URI.create("http://rightsstatements.org/vocab/CNE/1.0/"),
            Rights.Access.OPEN,
            Optional.of("Thư viện tỉnh Hưng Yên")),
        list);
  }

  private static List<PageText> latin(Item item) {
    return item.pages().stream()
        .map(page -> {
          List<Line> lines = new ArrayList<>();
          int letter = page.size().width() / 45;
          int y = 5 * letter;
          for (int round = 0; round < 4; round++) {
            for (String row : PROSE.lines().toList()) {
              lines.add(line(row, 4 * letter, y, letter));
              y += letter * 8 / 5;
            }
          }
          return text(page, lines);
        })
        .toList();
  }

  private static Line line(String row, int left, int y, int letter) {
    List<Word> words = new ArrayList<>();
    int x = left;
    for (String word : row.split(" ", -1)) {
      int width = word.length() * letter * 11 / 20;
      words.add(new Word(word, new Box(x, y, width, letter), 0.93f));
      x += width + letter / 2;
    }
    return new Line(new Box(left, y, x - left, letter), Script.VIETNAMESE, words);
  }

  private static List<PageText> columns(Item item) {
    return item.pages().stream()
        .map(page -> {
          List<Line> lines = new ArrayList<>();
          int size = page.size().width() / 12;
          int x = page.size().width() - 2 * size;
          for (String row : NOM.lines().toList()) {
            List<Word> words = new ArrayList<>();
            int y = 2 * size;
            for (int c : row.codePoints().toArray()) {
              words.add(new Word(Character.toString(c), new Box(x, y, size, size), 0.8f));
              y += size * 6 / 5;
            }
            lines.add(new Line(new Box(x, 2 * size, size, y - 2 * size), Script.HAN_NOM, words));
            x -= size * 3 / 2;
          }
          return text(page, lines);
        })
        .toList();
  }

  private static PageText text(Page page, List<Line> lines) {
    return new PageText(page.id(), page.size(), page.master().sha512(), ENGINE, List.of(), lines);
  }

  /** The first reading of each character; what ingest keeps is chosen by the context. */
  private static PageReadings readings(PageText text) {
    List<PageReadings.OfLine> lines = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (line.script() == Script.HAN_NOM) {
        lines.add(
            new PageReadings.OfLine(
                i,
                line.words().stream()
                    .map(word -> HanReadings.first(word.text().codePointAt(0)))
                    .toList()));
      }
    }
    return new PageReadings(text.page(), text.image(), "first", lines);
  }

  private static void publish(Item item, List<PageText> texts, MemoryCatalog catalog) {
    List<PageReadings> readings = texts.stream().map(SmallLibrary::readings).toList();
    catalog.publish(new Publication(item, new VersionNumber(1), texts, readings, List.of()));
  }
}
