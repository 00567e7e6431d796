package org.phohien.core.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Small works for tests: a title, some pages, some words. */
public final class Examples {

  private Examples() {}

  /** A book of local records with pages {@code 0001}, {@code 0002}, … of 2480 x 3508 pixels. */
  public static Item book(String id, String title, int pages) {
    return item(id, new Kind.LocalRecord(), title, pages);
  }

  /** A work of any kind. */
  public static Item item(String id, Kind kind, String title, int pages) {
    return item(id, kind, Description.titled(title), Rights.unknown(), pages);
  }

  /** A work of any kind, with what is said of it. */
  public static Item item(String id, Kind kind, Description description, Rights rights, int pages) {
    ItemId item = new ItemId(id);
    return new Item(
        item,
        kind,
        description,
        rights,
        IntStream.rangeClosed(1, pages).mapToObj(n -> page(item, n)).toList());
  }

  /** The n-th page of an item, counted from 1. */
  public static Page page(ItemId item, int number) {
    PageId id = PageId.nth(item, number);
    return new Page(
        id,
        Integer.toString(number),
        new Pixels(2480, 3508),
        new Master(
            "masters/" + id.key() + ".jpg",
            "image/jpeg",
            0,
            OptionalInt.of(300),
            Checksum.of(id.toString().getBytes(StandardCharsets.UTF_8))));
  }

  /** The same item for other eyes. */
  public static Item seenBy(Item item, Rights.Access access) {
    return item.with(new Rights(item.rights().statement(), access, item.rights().holder()));
  }

  /** The same item with a date. */
  public static Item dated(Item item, String edtf) {
    return item.with(item.description().draft().date(edtf).finished());
  }

  /** An item that has something in every field. */
  public static Item rich(String id) {
    return item(
        id,
        new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
        Description.draft("Hưng Yên địa chí")
            .alternativeTitles("興安地誌")
            .agents(Agent.author("Phạm Đình Hổ"), new Agent("Chu Mạnh Trinh", "ctb"))
            .publisher("Nhà in Phố Hiến")
            .publishedAt("Hưng Yên")
            .date("1831/1840")
            .languages("lzh", "vie")
            .subjects("Địa chí", "Lịch sử")
            .places("Phố Hiến")
            .identifiers("HN.12", "(VN) 45")
            .physical("214 tr. ; 24 cm")
            .summary("Ghi chép về đất và người.")
            .finished(),
        new Rights(
            URI.create("https://creativecommons.org/publicdomain/mark/1.0/"),
            Rights.Access.READING_ROOM,
            Optional.of("Thư viện tỉnh Hưng Yên")),
        2);
  }

  /** The text of a page: a line per argument, words parted by spaces, each in a box of its own. */
  public static PageText text(Page page, String... lines) {
    return new PageText(
        page.id(),
        page.size(),
        page.master().sha512(),
        new Engine("example", "1", "none"),
        List.of(new Attempt("raw", 0.9f)),
        IntStream.range(0, lines.length).mapToObj(n -> line(lines[n], 100 + 60 * n)).toList());
  }

  private static Line line(String text, int top) {
    List<String> words = Arrays.asList(text.split(" "));
    List<Word> placed =
        IntStream.range(0, words.size())
            .mapToObj(n ->
                new Word(
                    words.get(n),
                    new Box(100 + 120 * n, top, 100, 40),
                    0.9f,
                    n == 0 ? List.of(new Alternative(words.get(n) + "?", 0.4f)) : List.of()))
            .toList();
    return new Line(new Box(100, top, 120 * words.size(), 40), Script.VIETNAMESE, placed);
  }
}
