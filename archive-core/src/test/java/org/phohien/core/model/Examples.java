package org.phohien.core.model;

import java.net.URI;
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
    ItemId item = new ItemId(id);
    return new Item(
        item,
        kind,
        Description.titled(title),
        Rights.unknown(),
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
            Checksum.of(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  /** The same item for other eyes. */
  public static Item seenBy(Item item, Rights.Access access) {
    return item.with(new Rights(item.rights().statement(), access, item.rights().holder()));
  }

  /** The same item with a date. */
  public static Item dated(Item item, String edtf) {
    Description d = item.description();
    return item.with(
        new Description(
            d.title(),
            d.alternativeTitles(),
            d.agents(),
            d.publisher(),
            d.publishedAt(),
            Dating.parse(edtf),
            d.languages(),
            d.subjects(),
            d.places(),
            d.identifiers(),
            d.physical(),
            d.summary()));
  }

  /** An item that has something in every field. */
  public static Item rich(String id) {
    Item item = item(id, new Kind.Manuscript(Direction.RIGHT_TO_LEFT), "Hưng Yên địa chí", 2);
    return new Item(
        item.id(),
        item.kind(),
        new Description(
            "Hưng Yên địa chí",
            List.of("興安地誌"),
            List.of(Agent.author("Phạm Đình Hổ"), new Agent("Chu Mạnh Trinh", "ctb")),
            Optional.of("Nhà in Phố Hiến"),
            Optional.of("Hưng Yên"),
            Dating.parse("1831/1840"),
            List.of("lzh", "vie"),
            List.of("Địa chí", "Lịch sử"),
            List.of("Phố Hiến"),
            List.of("HN.12", "(VN) 45"),
            Optional.of("214 tr. ; 24 cm"),
            Optional.of("Ghi chép về đất và người.")),
        new Rights(
            URI.create("https://creativecommons.org/publicdomain/mark/1.0/"),
            Rights.Access.READING_ROOM,
            Optional.of("Thư viện tỉnh Hưng Yên")),
        item.pages());
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
