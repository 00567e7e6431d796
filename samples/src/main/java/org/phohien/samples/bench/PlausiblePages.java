package org.phohien.samples.bench;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.vault.VersionNumber;

/**
 * Items with pages of about 350 words of Vietnamese that means nothing but is spread as in print:
 * syllables by Zipf's law, common compounds as such, names of the province, some numbers, hyphens
 * at lines' ends, every fiftieth word misread, here and there a page of characters. The same seed
 * gives the same pages.
 */
public final class PlausiblePages {

  static final int WORDS = 350;
  private static final int WORDS_A_LINE = 11;

  /** The number of the one book: beyond all others. */
  private static final int BOOK = 1_000_000_000;

  private static final Pixels SIZE = new Pixels(2480, 3508);
  private static final Checksum IMAGE = Checksum.of(new byte[0]);
  private static final Engine ENGINE = new Engine("generator", "1", "none");

  private static final List<String> COMPOUNDS =
      words(
          "Hưng_Yên Phố_Hiến Kim_Động Tiên_Lữ Khoái_Châu Văn_Giang Ân_Thi Phù_Cừ Mỹ_Hào Yên_Mỹ "
              + "sông_Hồng đê_điều nhân_dân chính_quyền làng_xã lịch_sử văn_hóa giáo_dục công_nghiệp "
              + "nông_nghiệp thủ_công thương_nhân thuyền_buôn bến_cảng nhà_thờ chùa_chiền đền_miếu "
              + "nhãn_lồng hạt_sen tương_bần mùa_màng lụt_lội hạn_hán thuế_má quan_lại triều_đình "
              + "khoa_bảng tiến_sĩ học_trò báo_chí tòa_soạn bạn_đọc đồng_bào phong_trào hợp_tác");

  private final Random random;
  private final List<String> syllables;
  private final double[] upTo;

  /** A source of pages. */
  public PlausiblePages(long seed) {
    this.random = new Random(seed);
    this.syllables = syllables();
    this.upTo = new double[syllables.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1.0 / (rank + 3);
      upTo[rank] = sum;
    }
  }

  /** Hands over items until there are so many pages. */
  public void items(int pages, Consumer<IndexedItem> each) {
    int made = 0;
    for (int number = 1; made < pages; number++) {
      int size = Math.min(pages - made, number % 50 == 0 ? 400 : 4 + random.nextInt(40));
      each.accept(item(number, size));
      made += size;
    }
  }

  /** One book of so many pages, open to all; not among the {@link #items}. */
  IndexedItem book(int size) {
    return item(BOOK, size);
  }

  private IndexedItem item(int number, int size) {
    ItemId id = new ItemId("g-" + number);
    int year = 1880 + random.nextInt(120);
    Description description =
        Description.draft(text(5))
            .agents(Agent.author("Nguyễn " + text(2)))
            .date(Integer.toString(year))
            .languages(random.nextInt(10) == 0 ? "fre" : "vie")
            .subjects(text(2))
            .places(COMPOUNDS.get(random.nextInt(10)).replace('_', ' '))
            .summary(text(30))
            .finished();
    Rights.Access access =
        number != BOOK && random.nextInt(20) == 0 ? Rights.Access.READING_ROOM : Rights.Access.OPEN;
    List<Page> pages = IntStream.rangeClosed(1, size).mapToObj(n -> page(id, n)).toList();
    Item item =
        new Item(
            id,
            number % 3 == 0 ? new Kind.LocalRecord() : issue(year),
            description,
            new Rights(URI.create(Rights.NOT_EVALUATED.toString()), access, Optional.empty()),
            pages);
    Change change = new Change(number, Instant.ofEpochSecond(number), id, Change.Action.CREATE);
    return new IndexedItem(
        new Entry(item, VersionNumber.first(), change, Optional.empty()),
        pages.stream().map(this::read).toList());
  }

  private static Kind issue(int year) {
    return new Kind.Issue(
        "Tuần báo", Optional.of(java.time.LocalDate.of(year, 5, 2)), Optional.of("12"));
  }

  private static Page page(ItemId item, int number) {
    PageId id = PageId.nth(item, number);
    Master master =
        new Master("masters/" + id.key() + ".jpg", "image/jpeg", 0, OptionalInt.of(300), IMAGE);
    return new Page(id, Integer.toString(number), SIZE, master);
  }

  private PageText read(Page page) {
    boolean characters = random.nextInt(50) == 0;
    List<Line> lines = new ArrayList<>();
    for (int top = 300, words = 0; words < WORDS; top += 90, words += WORDS_A_LINE) {
      lines.add(characters ? column(top) : line(top));
    }
    return new PageText(page.id(), SIZE, IMAGE, ENGINE, List.of(), lines);
  }

  private Line line(int top) {
    List<Word> words = new ArrayList<>();
    int x = 250;
    while (words.size() < WORDS_A_LINE) {
      for (String word : next()) {
        int width = 24 * word.length() + random.nextInt(8);
        words.add(new Word(word, new Box(x, top + random.nextInt(5), width, 52), 0.9f));
        x += width + 22;
      }
    }
    return new Line(new Box(250, top, x - 250, 60), Script.VIETNAMESE, words);
  }

  private Line column(int top) {
    List<Word> words = new ArrayList<>();
    for (int n = 0; n < WORDS_A_LINE; n++) {
      int character =
          random.nextInt(10) == 0 ? 0x20000 + random.nextInt(400) : 0x4E00 + random.nextInt(1500);
      words.add(new Word(Character.toString(character), new Box(top, 300 + 90 * n, 80, 80), 0.9f));
    }
    return new Line(new Box(top, 300, 80, 90 * WORDS_A_LINE), Script.HAN_NOM, words);
  }

  private String text(int words) {
    List<String> text = new ArrayList<>();
    while (text.size() < words) {
      text.addAll(next());
    }
    return String.join(" ", text);
  }

  private List<String> next() {
    int kind = random.nextInt(100);
    if (kind < 2) {
      // Low numbers more often: the province's own name stands on every tenth page or so.
      int pick = (int) (COMPOUNDS.size() * Math.pow(random.nextDouble(), 1.6));
      return List.of(COMPOUNDS.get(pick).split("_", -1));
    }
    if (kind < 4) {
      return List.of(Integer.toString(1800 + random.nextInt(200)));
    }
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = java.util.Arrays.binarySearch(upTo, at);
    String word = syllables.get(Math.min(syllables.size() - 1, found < 0 ? -found - 1 : found));
    return List.of(random.nextInt(50) == 0 ? misread(word) : word);
  }

  /** One letter taken for another: an index of read pages has more such words than good ones. */
  private String misread(String word) {
    int at = random.nextInt(word.length());
    char taken = (char) ('a' + random.nextInt(26));
    return word.substring(0, at)
        + taken
        + (random.nextBoolean() ? taken : "")
        + word.substring(at + 1);
  }

  /** Some 6,000 syllables, as many as are in use, in an order of their own. */
  private List<String> syllables() {
    List<String> onsets = words("b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x tr th nh");
    List<String> rhymes =
        words(
            "a à á ả ã ạ an àn án ản ãn ạn ang àng áng ảng ạng anh ành ánh ao ào áo ay ày áy ây ầy "
                + "ấy ăn ắn ằn ăm ắm âm ầm ấm ân ần ấn e è é en èn én ê ề ế ệ ên ền ến ện i ì í ị in "
                + "ín ình inh ính iên iền iến iện iêu iều iếu o ò ó ọ on òn ón ong òng óng ọng ô ồ ố "
                + "ộ ôn ồn ốn ông ồng ống ộng ơ ờ ớ ợ ơi ời ới ợi u ù ú ụ ung ùng úng ụng uôn uồn uốn "
                + "uôi uổi ư ừ ứ ự ưng ừng ứng ươi ười ưới ương ường ướng ượng ươn ườn ượn át ạt ắt "
                + "ặt ất ật ết ệt iết iệt ót ọt ốt ột út ụt uốt uột ước ược ức ực ác ạc ắc ặc");
    List<String> all = new ArrayList<>();
    for (String onset : onsets) {
      rhymes.forEach(rhyme -> all.add(onset + rhyme));
    }
    java.util.Collections.shuffle(all, new Random(1));
    return all.stream().distinct().toList();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
