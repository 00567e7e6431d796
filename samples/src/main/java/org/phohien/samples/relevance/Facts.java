package org.phohien.samples.relevance;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.phohien.core.model.Script;
import org.phohien.samples.relevance.WordLists.Named;
import org.phohien.samples.relevance.WordLists.Reign;

/** Makes the facts of one kind. */
final class Facts {

  private static final String STEMS = "Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý";
  private static final String BRANCHES = "Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi";

  /** Other forms of characters in the lists, as another edition or keyboard has them. */
  private static final Map<Integer, Integer> OTHER_FORMS =
      pairs("陳陈鄧邓楊杨鄭郑謝谢輝辉維维義义壽寿寧宁順顺謹谨龍龙鳳凤龜龟蓮莲東东樂乐關关澤泽陽阳吳吴國国興兴縣县學学橋桥舉举總总風风產产");

  private final WordLists lists;
  private final Random random;
  private final Damage damage;

  Facts(WordLists lists, Random random) {
    this.lists = lists;
    this.random = random;
    this.damage = new Damage(random);
  }

  Fact of(QueryKind kind, int number, Named person) {
    Named village = lists.villages.get(number);
    String deed = lists.deeds.get((number * 7 + kind.name().length()) % lists.deeds.size());
    return switch (kind) {
      case KNOWN_ITEM ->
          told(person, village.name(), deed, person.name() + " " + village.name(), person.name());
      case NO_ACCENTS ->
          told(
              person,
              village.name(),
              deed,
              Damage.bare(person.name() + " " + village.name()).toLowerCase(java.util.Locale.ROOT),
              person.name());
      case OLD_SPELLING -> oldSpelling(number, person, deed);
      case DAMAGED -> damaged(person, village.name(), deed);
      case HAN -> han(number, person, village);
      case CROSS_SCRIPT -> crossScript(number, person, village);
      case REIGN_YEAR -> reignYear(number, person, deed);
      case OLD_PLACE -> oldPlace(number, person, deed);
      case PHRASE -> phrase(person, village.name(), deed);
      case MISSPELT -> misspelt(person, village.name(), deed);
    };
  }

  private Fact told(Named person, String village, String deed, String query, String known) {
    return new Fact(
        Script.VIETNAMESE,
        "Ông " + person.name() + " người làng " + village + " đã " + deed + ".",
        query,
        List.of(
            "Sổ cũ còn ghi tên ông " + known + " song không nói rõ việc gì.",
            "Có người tên " + known + " từng đi qua đây.",
            "Dân " + village + " hay kể chuyện " + deed + "."));
  }

  /** A letter wrong in the village and one in the deed; both stand elsewhere, apart. */
  private Fact misspelt(Named person, String village, String deed) {
    String[] words = deed.split(" ", -1);
    String typed =
        first(village)
            + " "
            + damage.mistyped(last(village))
            + " "
            + words[1]
            + " "
            + damage.mistyped(words[2]);
    String other = lists.deeds.get((lists.deeds.indexOf(deed) + 5) % lists.deeds.size());
    Fact told = told(person, village, deed, typed, person.name());
    return new Fact(
        told.script(),
        told.sentence(),
        typed,
        List.of(
            "Dân " + village + " hay kể chuyện " + other + ".",
            "Ở làng " + village + " không ai còn nhớ.",
            "Nhiều nơi khác cũng " + deed + "."));
  }

  private Fact oldSpelling(int number, Named person, String deed) {
    String[] pair = lists.spellings.get(number / 2);
    String printed = pair[number % 2];
    String typed = pair[1 - number % 2];
    return new Fact(
        Script.VIETNAMESE,
        "Trong mục nói về " + printed + " có ghi rằng ông " + person.name() + " đã " + deed + ".",
        typed + " " + person.name(),
        List.of(
            "Sổ cũ còn ghi tên ông " + person.name() + " song không nói rõ việc gì.",
            "Có người tên " + person.name() + " từng đi qua đây.",
            "Chuyện " + typed + " thì làng nào cũng có.",
            "Chuyện " + printed + " thì sách nào cũng chép."));
  }

  /** Two words of the deed are misread on the page that tells it. */
  private Fact damaged(Named person, String village, String deed) {
    String[] words = deed.split(" ", -1);
    int at = 1 + random.nextInt(words.length - 2);
    String typed = words[at] + " " + words[at + 1];
    words[at] = damage.misread(words[at]);
    words[at + 1] = damage.misread(words[at + 1]);
    Fact told =
        told(person, village, String.join(" ", words), person.name() + " " + typed, person.name());
    return new Fact(
        told.script(),
        told.sentence(),
        told.query(),
        List.of(
            told.elsewhere().get(0),
            told.elsewhere().get(1),
            "Dân " + village + " hay kể chuyện " + deed + "."));
  }

  private Fact han(int number, Named person, Named village) {
    String column = village.characters() + "人" + person.characters();
    String asked =
        switch (number % 4) {
          case 0 -> person.characters();
          case 1 -> village.characters() + "人" + person.characters().substring(0, 1);
          case 2 -> otherForms(person.characters());
          default -> otherForms(column);
        };
    return new Fact(Script.HAN_NOM, column, asked, List.of());
  }

  private Fact crossScript(int number, Named person, Named village) {
    String asked = number % 3 == 0 ? person.name() + " " + village.name() : person.name();
    String[] words = person.name().split(" ", -1);
    return new Fact(
        Script.HAN_NOM,
        village.characters() + "人" + person.characters(),
        number % 2 == 0 ? asked : Damage.bare(asked).toLowerCase(java.util.Locale.ROOT),
        List.of(
            "Ông " + words[0] + " gặp ông " + words[2] + " bàn việc văn tự.",
            "Người họ " + words[0] + " và người tên " + words[2] + " ở hai xóm khác nhau."));
  }

  private Fact reignYear(int number, Named person, String deed) {
    Reign reign = lists.reigns.get(number % lists.reigns.size());
    int nth = 2 + random.nextInt(reign.years() - 1);
    int year = reign.first() + nth - 1;
    String inReign = reign.name() + " năm thứ " + nth;
    String stem =
        STEMS.split(" ", -1)[(year + 6) % 10] + " " + BRANCHES.split(" ", -1)[(year + 8) % 12];
    String key = deed.split(" ", -1)[2] + " " + deed.split(" ", -1)[3];
    String printed =
        switch (number % 4) {
          case 0 -> inReign;
          case 2 -> "năm " + stem + " niên hiệu " + reign.name();
          default -> "năm " + year;
        };
    String asked =
        switch (number % 4) {
          case 0, 2 -> Integer.toString(year);
          case 1 -> reign.name() + " " + nth;
          default -> stem;
        };
    return new Fact(
        Script.VIETNAMESE,
        "Đến " + printed + " ông " + person.name() + " đã " + deed + ".",
        asked + " " + key,
        List.of(
            "Đến năm " + (year + 1) + " người ta lại " + deed + ".",
            "Đến " + reign.name() + " năm thứ " + (nth + 1) + " người ta lại " + deed + ".",
            "Năm " + year + " được mùa, " + inReign + " gạo rẻ."));
  }

  private Fact oldPlace(int number, Named person, String deed) {
    String[] pair = lists.places.get(number % lists.places.size());
    int direction = number / lists.places.size() % 2;
    String printed = pair[direction];
    String typed = pair[1 - direction];
    return new Fact(
        Script.VIETNAMESE,
        "Ông " + person.name() + " quê ở huyện " + printed + " đã " + deed + ".",
        person.name() + " " + typed,
        List.of(
            "Sổ cũ còn ghi tên ông " + person.name() + " song không nói rõ việc gì.",
            "Có người tên " + person.name() + " từng đi qua đây.",
            "Hội họp ở " + typed + " bàn chuyện " + deed + "."));
  }

  private static Fact phrase(Named person, String village, String deed) {
    String[] words = deed.split(" ", -1);
    return new Fact(
        Script.VIETNAMESE,
        "Theo lời ông " + person.name() + " thì dân " + village + " " + deed + ".",
        "\"" + village + " " + words[0] + " " + words[1] + "\"",
        List.of(
            "Nơi ấy " + deed + " trước cả " + village + ".",
            "Người " + village + " chưa hề " + deed + "."));
  }

  private static String otherForms(String characters) {
    return characters
        .codePoints()
        .mapToObj(c -> Character.toString(OTHER_FORMS.getOrDefault(c, c)))
        .collect(Collectors.joining());
  }

  private static Map<Integer, Integer> pairs(String characters) {
    int[] all = characters.codePoints().toArray();
    Map<Integer, Integer> pairs = new java.util.HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      pairs.put(all[i], all[i + 1]);
    }
    return Map.copyOf(pairs);
  }

  private static String first(String words) {
    return words.substring(0, words.indexOf(' '));
  }

  private static String last(String words) {
    return words.substring(words.indexOf(' ') + 1);
  }
}
