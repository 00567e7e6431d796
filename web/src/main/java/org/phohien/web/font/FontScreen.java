package org.phohien.web.font;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /font/CODE.css} and {@code /font/CODE.woff}: the font of one page. */
public final class FontScreen implements Screen {

  private static final Map<String, String> FOR_EVER =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private final HannomGlyphs glyphs;

  public FontScreen(HannomGlyphs glyphs) {
    this.glyphs = glyphs;
  }

  @Override
  public Answer answer(Visit visit) {
    String code = visit.part("code");
    PageFont font = PageFont.ofCode(code).orElseThrow(() -> new NotFound("font"));
    return switch (visit.part("form")) {
      case "css" -> new Answer.File(200, "text/css; charset=utf-8", css(code), FOR_EVER);
      case "woff" -> new Answer.File(200, "font/woff", font.woff(glyphs), FOR_EVER);
      default -> throw new NotFound("font");
    };
  }

  private static byte[] css(String code) {
    return ("@font-face{font-family:\"Pho Hien Han Nom\";font-display:swap;src:url("
            + code
            + ".woff) format(\"woff\")}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
