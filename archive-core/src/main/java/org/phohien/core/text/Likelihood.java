package org.phohien.core.text;

import java.util.Locale;
import java.util.Set;

/**
 * How unlikely a text is as Vietnamese print, in nats: the letters by their frequency, and words
 * with marks by whether they can be syllables.
 */
final class Likelihood {

  /** Small letters with marks, the most frequent first; counted in 100,000 letters of titles. */
  private static final String BY_FREQUENCY =
      "áđàệưếậôảạíìớơêốọềộịữểâựụấờứủăầửýởợóổồỹừắẫùúẩĩòãằỏặéễỷỗỉũèỳẳẹẻõỡẽẵỵ";

  private static final double PLAIN = 3.2;
  private static final double MOST_FREQUENT = 4;
  private static final double PER_RANK = 0.08;

  /** A letter of another language, or a sign that no plain keyboard has. */
  private static final double FOREIGN = 11;

  /** A byte without a meaning. */
  private static final double UNKNOWN = 16;

  /** What old programs set for quotation marks, dashes and fixed spaces. */
  private static final String PUNCTUATION = "\u00a0‘’“”–—…";

  private static final String FRENCH_LETTERS = "àâæçèéêëîïôùûü";

  private static final double NO_SYLLABLE = 8;

  /** A French title is rarer than a Vietnamese one, but no accident. */
  private static final double FRENCH_WORD = 1;

  private static final double CAPITAL_INSIDE = 5;

  /** What a word of these is likelier than its letters alone say. */
  private static final double FREQUENT = 4;

  /** Words that few titles and few sentences are without; those with marks, by our own account. */
  private static final Set<String> FREQUENT_WORDS =
      Set.of(
          """
          và của các những được là có không với để người này đã một từ đến về đó vào lại nhà nước \
          dân tộc việt lịch sử văn hóa hoá học giáo dục trình tế chính trị xã hội đảng cộng sản hồ \
          chí thành phố tỉnh huyện phủ tổng làng quê hương đất trời sông núi biển đường trường đại \
          viện kỹ thuật công nghệ thông máy tính toán lý vật địa truyện thơ tục ngữ tiểu thuyết \
          sách báo tạp bài tập hướng dẫn dụng quản lập căn bản cơ sở dữ liệu hệ thống mạng thiết \
          kế xây dựng phát triển nghiên cứu ứng phương pháp thực hành nhập môn hợp tuyển sổ điển \
          đề kèm đĩa phần quyển thứ thế kỷ chiến cách kháng chống mỹ quân đội nhân hùng liệt sĩ lễ \
          đình chùa đền miếu tín ngưỡng tôn phật chúa nguyễn trần lê phạm hoàng vũ võ đặng bùi đỗ \
          ngô dương xử đổi mới đầu tư nghiệp luật quyền hoạch môi nông thương mại tài vốn thị vận \
          động điện tử số hình họa hoạ ảnh đồ chữ hán nôm tiếng ngoài dịch tác phẩm giả bảo tàng \
          thư tích truyền cổ nghề thủ vùng miền bắc đông tây phía bộ uỷ ủy chấp ngày tháng năm \
          thời kỳ đời sống mẹ trẻ tuổi bạn tình yêu khởi nghĩa triều đế quốc thuộc đấu giải phóng \
          độc tự hạnh phúc nền thức kiến như trên dưới trước giữa cùng tại bằng lên xuống đi làm \
          nói biết thấy nghĩ muốn phải cần nên sẽ đang rất hơn nhất nhiều ít lớn nhỏ thấp xưa hiện\
          """
              .split(" "));

  private Likelihood() {}

  static double cost(String text) {
    double cost = 0;
    int word = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && belongs(text.charAt(i));
      if (i < text.length()) {
        cost += cost(text.charAt(i));
      }
      if (letter && word < 0) {
        word = i;
      } else if (!letter && word >= 0) {
        cost += wordCost(text.substring(word, i));
        word = -1;
      }
    }
    return cost;
  }

  private static boolean belongs(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static double cost(char c) {
    if (c < 0x80 || PUNCTUATION.indexOf(c) >= 0) {
      return PLAIN;
    }
    if (c == '\ufffd') {
      return UNKNOWN;
    }
    int rank = BY_FREQUENCY.indexOf(Character.toLowerCase(c));
    return rank < 0 ? FOREIGN : MOST_FREQUENT + PER_RANK * rank;
  }

  private static double wordCost(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return 0;
    }
    double cost = isSyllable(word) ? 0 : isFrench(word) ? FRENCH_WORD : NO_SYLLABLE;
    cost -= FREQUENT_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? FREQUENT : 0;
    boolean small = word.chars().anyMatch(Character::isLowerCase);
    boolean capitalInside = word.chars().skip(1).anyMatch(Character::isUpperCase);
    return small && capitalInside ? cost + CAPITAL_INSIDE : cost;
  }

  /** Syllables that end in c, ch, p or t have one of two tones. */
  private static boolean isSyllable(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean stopped = small.endsWith("ch") || "cpt".indexOf(small.charAt(small.length() - 1)) >= 0;
    return Syllable.isOne(word)
        && (!stopped
            || small
                .chars()
                .mapToObj(c -> Letters.tone((char) c))
                .noneMatch(tone -> tone == Tone.HUYEN || tone == Tone.HOI || tone == Tone.NGA));
  }

  private static boolean isFrench(String word) {
    return word.toLowerCase(Locale.ROOT)
        .chars()
        .allMatch(c -> c < 0x80 || FRENCH_LETTERS.indexOf(c) >= 0);
  }
}
