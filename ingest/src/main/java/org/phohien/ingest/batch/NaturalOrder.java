package org.phohien.ingest.batch;

import java.util.Comparator;

/** File names as people count them: {@code tr-2} before {@code tr-10}. */
final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String one, String two) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < two.length()) {
      char a = one.charAt(i);
      char b = two.charAt(j);
      if (isDigit(a) && isDigit(b)) {
        int endA = endOfNumber(one, i);
        int endB = endOfNumber(two, j);
        int byNumber = compareNumbers(one.substring(i, endA), two.substring(j, endB));
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else {
        int byLetter = Character.compare(Character.toLowerCase(a), Character.toLowerCase(b));
        if (byLetter != 0) {
          return byLetter;
        }
        i++;
        j++;
      }
    }
    int byLength = Integer.compare(one.length() - i, two.length() - j);
    return byLength != 0 ? byLength : one.compareTo(two);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String one, String two) {
    String a = one.replaceFirst("^0+(?=.)", "");
    String b = two.replaceFirst("^0+(?=.)", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
