package org.phohien.iiif.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes which characters the codes of a font mean, as a CMap (ISO 32000-1, 9.10.3). */
final class ToUnicode {

  /** A block holds at most 100 (CMap specification). */
  private static final int BLOCK = 100;

  private ToUnicode() {}

  /**
   * A CMap.
   *
   * @param bytes of a code
   * @param meanings code points by code
   */
  static String of(int bytes, Map<Integer, Integer> meanings) {
    String code = "%0" + 2 * bytes + "X";
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            """);
    map.append('<').append("00".repeat(bytes)).append("> <").append("FF".repeat(bytes));
    map.append(">\nendcodespacerange\n");
    List<Map.Entry<Integer, Integer>> all = new ArrayList<>(meanings.entrySet());
    for (int from = 0; from < all.size(); from += BLOCK) {
      List<Map.Entry<Integer, Integer>> block =
          all.subList(from, Math.min(all.size(), from + BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> entry : block) {
        map.append('<').append(String.format(Locale.ROOT, code, entry.getKey())).append("> <");
        for (char unit : Character.toChars(entry.getValue())) {
          map.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
