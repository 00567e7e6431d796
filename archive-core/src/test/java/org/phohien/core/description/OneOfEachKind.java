package org.phohien.core.description;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/** One item of each kind, with every part of a description filled by one of them. */
public final class OneOfEachKind {

  private OneOfEachKind() {}

  /** All of them. */
  public static List<Item> all() {
    return List.of(localRecord(), issue(), picture(), map(), manuscript(), catalogueRecord());
  }

  /** A book of local records. */
  public static Item localRecord() {
    return Examples.item(
        "dc-01",
        new Kind.LocalRecord(),
        Description.draft("Hưng Yên tỉnh nhất thống chí : tập thượng")
            .alternativeTitles("Địa chí tỉnh Hưng Yên", "興安省一統志")
            .agents(
                Agent.author("Trịnh Như Tấu"),
                new Agent("Thư viện tỉnh Hưng Yên", "pbl"),
                new Agent("Durand, Maurice", "trl"))
            .publisher("Ngô Tử Hạ")
            .publishedAt("Hà Nội")
            .date("1937")
            .languages("vie", "lzh")
            .subjects("Địa chí -- Hưng Yên", "Lịch sử địa phương")
            .places("Hưng Yên", "Phố Hiến")
            .identifiers("ISBN 978-604-0-00001-9", "DC.915.97")
            .physical("214 tr. : minh họa ; 24 cm")
            .summary("Sách ghi núi sông, đền chùa & phong tục; xem <phần 2>.")
            .finished(),
        new Rights(
            URI.create("https://creativecommons.org/publicdomain/mark/1.0/"),
            Rights.Access.OPEN,
            Optional.of("Thư viện tỉnh")),
        2);
  }

  /** An issue of a newspaper, dated by its day only. */
  public static Item issue() {
    return Examples.item(
        "bao-1936-05-02",
        new Kind.Issue(
            "Phố Hiến tuần báo", Optional.of(LocalDate.of(1936, 5, 2)), Optional.of("12")),
        Description.titled("Phố Hiến tuần báo, số 12"),
        Rights.unknown(),
        2);
  }

  /** A photograph of an uncertain year. */
  public static Item picture() {
    return Examples.item(
        "anh-7",
        new Kind.Picture(),
        Description.draft("Chùa Chuông nhìn từ phía nam").date("192X").finished(),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.READING_ROOM, Optional.empty()),
        1);
  }

  /** A map with its scale. */
  public static Item map() {
    return Examples.item(
        "bd-25",
        new Kind.MapSheet(OptionalInt.of(25000)),
        Description.draft("Carte de la province de Hưng Yên").date("1909/1911").finished(),
        Rights.unknown(),
        1);
  }

  /** A manuscript whose title has characters outside of the basic plane. */
  public static Item manuscript() {
    return Examples.item(
        "hn-3",
        new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
        Description.draft("Truyện thơ Nôm")
            .alternativeTitles("傳詩𡨸喃", "傳詩喃")
            .agents(new Agent("Khuyết danh", "scr"))
            .date("1831?")
            .languages("lzh")
            .physical("48 tờ")
            .finished(),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.RESTRICTED, Optional.empty()),
        3);
  }

  /** A record without pages. */
  public static Item catalogueRecord() {
    return Examples.item(
        "tm-1", new Kind.CatalogueRecord(), Description.titled("Thư mục"), Rights.unknown(), 0);
  }

  /** A catalogue record with this description. */
  public static Item described(Description description) {
    return Examples.item("x-1", new Kind.CatalogueRecord(), description, Rights.unknown(), 0);
  }
}
