package org.phohien.core.description;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;

/** One item of each kind, with every part of a description filled by one of them. */
public final class Examples {

  private Examples() {}

  /** All of them. */
  public static List<Item> all() {
    return List.of(localRecord(), issue(), picture(), map(), manuscript(), catalogueRecord());
  }

  /** A book of local records. */
  public static Item localRecord() {
    return item(
        "dc-01",
        new Kind.LocalRecord(),
        new Description(
            "Hưng Yên tỉnh nhất thống chí : tập thượng",
            List.of("Địa chí tỉnh Hưng Yên", "興安省一統志"),
            List.of(
                Agent.author("Trịnh Như Tấu"),
                new Agent("Thư viện tỉnh Hưng Yên", "pbl"),
                new Agent("Durand, Maurice", "trl")),
            Optional.of("Ngô Tử Hạ"),
            Optional.of("Hà Nội"),
            Dating.parse("1937"),
            List.of("vie", "lzh"),
            List.of("Địa chí -- Hưng Yên", "Lịch sử địa phương"),
            List.of("Hưng Yên", "Phố Hiến"),
            List.of("ISBN 978-604-0-00001-9", "DC.915.97"),
            Optional.of("214 tr. : minh họa ; 24 cm"),
            Optional.of("Sách ghi núi sông, đền chùa & phong tục; xem <phần 2>.")),
        new Rights(
            URI.create("https://creativecommons.org/publicdomain/mark/1.0/"),
            Rights.Access.OPEN,
            Optional.of("Thư viện tỉnh")),
        2);
  }

  /** An issue of a newspaper, dated by its day only. */
  public static Item issue() {
    return item(
        "bao-1936-05-02",
        new Kind.Issue(
            "Phố Hiến tuần báo", Optional.of(LocalDate.of(1936, 5, 2)), Optional.of("12")),
        Description.titled("Phố Hiến tuần báo, số 12"),
        Rights.unknown(),
        2);
  }

  /** A photograph of an uncertain year. */
  public static Item picture() {
    Description plain = Description.titled("Chùa Chuông nhìn từ phía nam");
    return item(
        "anh-7",
        new Kind.Picture(),
        dated(plain, "192X"),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.READING_ROOM, Optional.empty()),
        1);
  }

  /** A map with its scale. */
  public static Item map() {
    return item(
        "bd-25",
        new Kind.MapSheet(OptionalInt.of(25000)),
        dated(Description.titled("Carte de la province de Hưng Yên"), "1909/1911"),
        Rights.unknown(),
        1);
  }

  /** A manuscript whose title has characters outside of the basic plane. */
  public static Item manuscript() {
    return item(
        "hn-3",
        new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
        new Description(
            "Truyện thơ Nôm",
            List.of("傳詩𡨸喃", "傳詩喃"),
            List.of(new Agent("Khuyết danh", "scr")),
            Optional.empty(),
            Optional.empty(),
            Dating.parse("1831?"),
            List.of("lzh"),
            List.of(),
            List.of(),
            List.of(),
            Optional.of("48 tờ"),
            Optional.empty()),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.RESTRICTED, Optional.empty()),
        3);
  }

  /** A record without pages. */
  public static Item catalogueRecord() {
    return item(
        "tm-1", new Kind.CatalogueRecord(), Description.titled("Thư mục"), Rights.unknown(), 0);
  }

  /** A catalogue record with this description. */
  public static Item described(Description description) {
    return item("x-1", new Kind.CatalogueRecord(), description, Rights.unknown(), 0);
  }

  private static Description dated(Description d, String edtf) {
    return new Description(
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
        d.summary());
  }

  private static Item item(
      String id, Kind kind, Description description, Rights rights, int pages) {
    ItemId item = new ItemId(id);
    List<Page> all =
        java.util.stream.IntStream.rangeClosed(1, pages)
            .mapToObj(n -> page(PageId.nth(item, n), n))
            .toList();
    return new Item(item, kind, description, rights, all);
  }

  private static Page page(PageId id, int number) {
    return new Page(
        id,
        Integer.toString(number),
        new Pixels(2480, 3508),
        new Master(
            "masters/" + id.key() + ".tif",
            "image/tiff",
            0,
            OptionalInt.of(300),
            Checksum.of(new byte[] {(byte) number})));
  }
}
