package org.phohien.core.description;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of another library's repository, as the archive understands it. Its format is told by
 * its outermost element, since repositories name their formats as they like: MARCXML, simple or
 * qualified Dublin Core, MODS.
 *
 * @param entry its description
 * @param repairs what had to be mended to read it, for people
 */
public record ForeignRecord(MarcEntry entry, List<String> repairs) {

  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)(?=[\\s/>])");
  private static final Pattern FORBIDDEN_REFERENCE =
      Pattern.compile(
          "&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
          Pattern.CASE_INSENSITIVE);

  public ForeignRecord {
    repairs = List.copyOf(repairs);
  }

  /** A record that can't be understood, with the reason for people. */
  public static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String what) {
      super(what);
    }
  }

  /**
   * Reads the outermost element of a record.
   *
   * @param xml its bytes, which need not declare their prefixes
   * @param charset of the answer they came in
   */
  public static ForeignRecord read(byte[] xml, Charset charset) throws NotUnderstood {
    List<String> repairs = new ArrayList<>();
    String came = text(xml, charset, repairs);
    String clean = Characters.forXml(FORBIDDEN_REFERENCE.matcher(came).replaceAll(""));
    if (!clean.equals(came.replace("\r", ""))) {
      repairs.add("characters that XML can't hold are left off");
    }
    try {
      return new ForeignRecord(entry(clean), repairs);
    } catch (BadMarc e) {
      throw new NotUnderstood(e.what());
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood(String.valueOf(e.getMessage()));
    }
  }

  private static MarcEntry entry(String xml) throws BadMarc, NotUnderstood {
    Matcher root = ROOT.matcher(xml);
    String name = root.find() ? root.group(1) : "";
    return switch (name) {
      case "record" ->
          FromMarc.entry(
              MarcXmlParser.parse(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
      case "dc", "qualifieddc", "qdc" -> FromDublinCore.entry(XmlTree.read(xml));
      case "mods" -> FromMods.entry(XmlTree.read(xml));
      case "collection", "modsCollection" -> throw new BadMarc("a collection, not a record");
      default -> throw new BadMarc("an element <" + name + "> is no format that is understood");
    };
  }

  private static String text(byte[] xml, Charset charset, List<String> repairs) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
    } catch (CharacterCodingException e) {
      repairs.add("bytes that are not " + charset + " are left off");
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.IGNORE)
            .onUnmappableCharacter(CodingErrorAction.IGNORE)
            .decode(ByteBuffer.wrap(xml))
            .toString();
      } catch (CharacterCodingException never) {
        throw new IllegalStateException("errors are ignored", never);
      }
    }
  }
}
