package org.phohien.core.alto;

import java.io.OutputStream;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/** Writes the text of a page as hOCR 1.2: a page, its lines, words with box and confidence. */
final class HocrWriter {

  private final Xml xml;

  private HocrWriter(OutputStream out) {
    xml = new Xml(out);
  }

  static void write(PageText text, OutputStream out) {
    new HocrWriter(out).page(text);
  }

  private void page(PageText text) {
    xml.declaration().doctype("<!DOCTYPE html>").open("html");
    xml.namespace("http://www.w3.org/1999/xhtml");
    xml.open("head").text("title", text.page().toString());
    xml.empty("meta").attribute("charset", "utf-8");
    xml.empty("meta").attribute("name", "ocr-system");
    xml.attribute("content", text.by().name() + " " + text.by().version());
    xml.empty("meta").attribute("name", "ocr-capabilities");
    xml.attribute("content", "ocr_page ocr_line ocrx_word").close();
    xml.open("body").open("div").attribute("class", "ocr_page");
    xml.attribute("id", "page_1").attribute("title", bbox(text.size().whole()));
    text.lines().forEach(this::line);
    xml.close().close().close().finish();
  }

  private void line(Line line) {
    xml.open("span").attribute("class", "ocr_line").attribute("title", bbox(line.box()));
    xml.attribute("lang", Language.of(line.script()));
    if (line.script() == Script.HAN_NOM && line.box().height() > line.box().width()) {
      xml.attribute("style", "writing-mode: vertical-rl");
    }
    for (Word word : line.words()) {
      xml.open("span").attribute("class", "ocrx_word");
      xml.attribute("title", bbox(word.box()) + "; x_wconf " + Math.round(word.sure() * 100));
      xml.endText(word.text());
    }
    xml.close();
  }

  private static String bbox(Box box) {
    return "bbox " + box.x() + " " + box.y() + " " + box.right() + " " + box.bottom();
  }
}
