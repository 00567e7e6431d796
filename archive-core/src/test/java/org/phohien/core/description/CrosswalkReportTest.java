package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The document of all crosswalks, generated of their tables: what goes where, and what is lost.
 * {@code -Dgolden=write} writes it anew.
 */
class CrosswalkReportTest {

  private static final Map<String, List<? extends Rule<Source, ?>>> TABLES = tables();

  private static Map<String, List<? extends Rule<Source, ?>>> tables() {
    Map<String, List<? extends Rule<Source, ?>>> tables = new LinkedHashMap<>();
    tables.put("MARC 21 (`marc21`, `.mrc`, `.marcxml`)", ToMarc.TABLE);
    tables.put("MODS 3 (`mods`)", ToMods.TABLE);
    tables.put("Dublin Core (`oai_dc`)", ToDublinCore.TABLE);
    tables.put("Qualified Dublin Core (`oai_qdc`)", ToQualifiedDc.TABLE);
    tables.put("EDM (`edm`), the provided work", ToEdm.TABLE);
    tables.put("BibTeX (`.bib`)", ToBibtex.TABLE);
    tables.put("RIS (`.ris`)", ToRis.TABLE);
    tables.put("CSL-JSON (`.csl.json`)", ToCslJson.TABLE);
    return tables;
  }

  @Test
  void documentSaysWhatTheTablesDo() throws IOException {
    Path file = Path.of(System.getProperty("phohien.root", ".."), "docs", "crosswalks.md");
    String report = report();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, report);
    }
    assertEquals(Files.readString(file), report);
  }

  private static String report() {
    StringBuilder text = new StringBuilder();
    text.append("# Crosswalks\n\n")
        .append("Generated of the tables in `core.description` (`CrosswalkReportTest`); not edited")
        .append(" by hand. Each row: a part of the archive’s description, the field it goes to,")
        .append(" what is lost on the way.\n\n")
        .append("A record that came as MARC and goes out as MARC does not pass these tables: its")
        .append(
            " own fields go out, and only those of the parts that were edited are made anew.\n");
    TABLES.forEach((name, table) -> {
      text.append("\n## ").append(name).append("\n\n| from | to | lost |\n| --- | --- | --- |\n");
      for (Rule<Source, ?> rule : table) {
        text.append("| ").append(cell(rule.from()));
        text.append(" | ").append(rule.to().matches("-|none") ? "–" : cell(rule.to()));
        text.append(" | ").append(cell(rule.loss().orElse(""))).append(" |\n");
      }
    });
    return text.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
