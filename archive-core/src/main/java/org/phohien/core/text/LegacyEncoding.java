package org.phohien.core.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * How Vietnamese was written in eight bits before Unicode. Neither the JDK nor ICU knows the others
 * than Windows-1258, so their tables stand here; the bytes below 0x80 are ASCII but for the few
 * control codes that VISCII, VPS and TCVN 5712 gave to capitals.
 *
 * <p>The last three lie in UTF-8: text that was spelt in ASCII, or read wrongly once and saved.
 */
public enum LegacyEncoding {
  /** Microsoft's: letters with their own mark, then the tone as a mark of its own. */
  WINDOWS_1258(byteByByte("windows-1258"), ""),

  /**
   * TCVN 5712:1993, the ABC fonts' code. The fonts had small letters only and wrote capitals in a
   * font of capitals; the standard's own capitals, in control codes, are read as well. Its ư is
   * 0xAD, the soft hyphen of other codes, which programs on the way liked to drop.
   */
  TCVN3(
      "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
          + "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
          + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
          + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
          + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
          + "éẹềểễếệìỉỄẾỒĩíịò"
          + "Ổỏõóọồổỗốộờởỡớợù"
          + "ỖủũúụừửữứựỳỷỹýỵỐ",
      "\u0001Ú\u0002Ụ\u0004Ừ\u0005Ử\u0006Ữ\u0011Ứ\u0012Ự\u0013Ỳ\u0014Ỷ\u0015Ỹ\u0016Ý\u0017Ỵ"),

  /** VNI for Windows: a plain letter, then one byte with its marks; see {@link VniLetters}. */
  VNI("", ""),

  /** VISCII 1.1, RFC 1456. */
  VISCII(
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
          + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "Õắằặấầẩậẽẹếềểễệố"
          + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
          + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉ"
          + "đựòóôõỏọụùúũủýợỮ",
      "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001eỴ"),

  /** The Vietnamese Professionals Society's. */
  VPS(
      "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
          + "Ế��ỀỂỄỐỒỔ�ýỷỵỚỜỞ"
          + "�ắằẳẵặỠớÙờởỡŨỨợỪ"
          + "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
          + "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
          + "ƯỦồốÔỏơÈừứÚũưÝẺ�"
          + "àáâãảạă�èéêẽìí�ĩ"
          + "ẴĐòóôõ�Ơụùúủ�ỶẼỳ",
      "\u0002Ạ\u0003Ậ\u0004Ặ\u0005Ẹ\u0006Ệ\u0010Ị\u0011Ọ\u0012Ộ\u0013Ợ\u0014Ụ\u0015Ự\u0019Ỵ\u001cẪ\u001dỮ"),

  /**
   * Marks written behind their letters with signs of a plain keyboard (RFC 1456); see {@link Viqr}.
   */
  VIQR("", ""),

  /** TCVN3 that a program took for Windows-1252 and wrote as UTF-8; see {@link Misread}. */
  TCVN3_MISREAD("", ""),

  /** The same of VNI. */
  VNI_MISREAD("", "");

  /** Those in which a byte beyond ASCII is a letter or a part of one. */
  public static final List<LegacyEncoding> EIGHT_BIT =
      List.of(WINDOWS_1258, TCVN3, VNI, VISCII, VPS);

  /** Those whose bytes are valid UTF-8, so that nothing in the bytes gives them away. */
  public static final List<LegacyEncoding> IN_UNICODE = List.of(VIQR, TCVN3_MISREAD, VNI_MISREAD);

  private static final char UNKNOWN = '\ufffd';

  /** What each byte means, 256 characters. */
  private final String letters;

  /**
   * @param upper the letters of 0x80 to 0xFF; empty where a byte alone is not a letter
   * @param low control codes, each followed by the capital it stands for
   */
  LegacyEncoding(String upper, String low) {
    StringBuilder all = new StringBuilder(256);
    for (int code = 0; code < 256; code++) {
      boolean plain = code < 0x80;
      all.append(plain ? (char) code : upper.isEmpty() ? UNKNOWN : upper.charAt(code - 0x80));
    }
    for (int i = 0; i < low.length(); i += 2) {
      all.setCharAt(low.charAt(i), low.charAt(i + 1));
    }
    this.letters = all.toString();
  }

  private static String byteByByte(String charset) {
    StringBuilder upper = new StringBuilder(128);
    for (int code = 0x80; code < 0x100; code++) {
      upper.append(new String(new byte[] {(byte) code}, Charset.forName(charset)));
    }
    return upper.toString();
  }

  /**
   * The text these bytes stand for.
   *
   * @return NFC; a byte that means nothing in this encoding becomes U+FFFD
   */
  public String decode(byte[] bytes) {
    return switch (this) {
      case WINDOWS_1258, TCVN3, VNI, VISCII, VPS -> byByte(bytes);
      case VIQR -> Viqr.read(new String(bytes, StandardCharsets.UTF_8));
      case TCVN3_MISREAD -> LostLetters.restored(Misread.mended(bytes, TCVN3));
      case VNI_MISREAD -> Misread.mended(bytes, VNI);
    };
  }

  private String byByte(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      int code = b & 0xff;
      if (this != VNI || code < 0x80) {
        text.append(letters.charAt(code));
      } else {
        text.append(VniLetters.read(code));
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
